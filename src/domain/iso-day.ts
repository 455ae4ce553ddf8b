/** A day of the calendar as text, "2026-11-23". It has no time and no zone, so that nothing can shift it. */
export type IsoDay = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The years that are taken: whatever is counted on from them has four digits too. */
const YEARS = { first: 1000, last: 9000 };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether it names a day that there is: "2027-02-29" is none. Years from 1000 to 9000. */
export function isIsoDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const [year] = partsOf(text);
  return year >= YEARS.first && year <= YEARS.last && dayAt(midnight(text)) === text;
}

/** The same day some months later, 0 or more; the last day of a month that is too short: 2027-02-28 for 2027-01-31 and 1. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = partsOf(day);
  // Day 0 is the last one of the month before.
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

/** The day after that many days. @param days a whole number, not below 0 */
export const addDays = (day: IsoDay, days: number): IsoDay => dayAt(midnight(day) + days * DAY_MS);

/** How many days lie between: 1 from a day to the next one, negative when `to` comes first. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => (midnight(to) - midnight(from)) / DAY_MS;

function partsOf(day: IsoDay): readonly [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return [year, month, date];
}

/** The moment at which a day begins, in milliseconds UTC; a date beyond its month's end is in the next month. */
function midnight(day: IsoDay): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

const dayAt = (moment: number): IsoDay => new Date(moment).toISOString().slice(0, "2026-11-23".length);
