import { type IsoDay, isIsoDay } from "../../domain/iso-day.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { type Arguments, type Call, flagValue } from "../command-line/arguments.ts";

/** The day given with `--date`, or today where the user is. */
export const dayOf = ({ given, io }: Call): IsoDay => dayOfFlag(given, "date") ?? localDay(io.now());

/** The day given with `--review-by`. @throws UserError when it is not after the decision */
export function reviewByOf(given: Arguments, date: IsoDay): IsoDay | undefined {
  const day = dayOfFlag(given, "review-by");
  if (day !== undefined && day <= date)
    throw new UserError(
      `--review-by ${day} is not after the decision, ${date}.`,
      "Choose a day that is still to come.",
    );
  return day;
}

/** The day given with a flag. @throws UserError when it is no day */
function dayOfFlag(given: Arguments, flag: string): IsoDay | undefined {
  const text = flagValue(given, flag);
  if (text === undefined || isIsoDay(text)) return text;
  throw new UserError(
    `--${flag} needs a day such as 2026-11-23; “${excerpt(text)}” is none.`,
    "Year, month and day, with dashes.",
  );
}

/** The calendar's day at a moment in the time zone of this machine. */
function localDay(moment: number): IsoDay {
  const date = new Date(moment);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
