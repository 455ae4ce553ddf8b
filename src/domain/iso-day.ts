/** A day of the calendar as text, "2026-11-23". It has no time and no zone, so that nothing can shift it. */
export type IsoDay = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The years that are taken: a day that is counted on from one of them has four digits for its year too. */
const YEARS = { first: 1000, last: 9000 };

/** Whether it names a day that there is: "2027-02-29" is none. Years from 1000 to 9000. */
export function isIsoDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = SHAPE.exec(text) ?? [];
  return (
    Number(year) >= YEARS.first &&
    Number(year) <= YEARS.last &&
    Number(day) >= 1 &&
    Number(day) <= daysIn(Number(year), Number(month))
  );
}

/**
 * The same day some months later, or the last day of a month that is too short for it: a month after 2027-01-31 comes
 * 2027-02-28.
 *
 * @param months a whole number, not below 0
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = partsOf(day);
  const sum = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(sum / 12), (sum % 12) + 1];
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(date, daysIn(toYear, toMonth)), 2)}`;
}

/** The day after that many days. @param days a whole number, not below 0 */
export function addDays(day: IsoDay, days: number): IsoDay {
  let [year, month, date] = partsOf(day);
  for (date += days; date > daysIn(year, month); ) {
    date -= daysIn(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** How many days lie between: 1 from a day to the next one, negative when `to` comes first. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => serial(to) - serial(from);

const pad = (number: number, width: number): string => String(number).padStart(width, "0");

function partsOf(day: IsoDay): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** 0 for a month that there is not. */
const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** Days since a day long ago. */
function serial(day: IsoDay): number {
  const [year, month, date] = partsOf(day);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = before * 365 + leapDays + date;
  for (let each = 1; each < month; each++) days += daysIn(year, each);
  return days;
}
