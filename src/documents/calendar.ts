import ical, { ICalEventTransparency } from "ical-generator";
import { addDays, type IsoDay } from "../domain/iso-day.ts";

/** A review that is to come. */
export type CalendarEntry = Readonly<{
  /** Tells entries apart all over the world, and is the same each time. */
  id: string;
  title: string;
  reviewBy: IsoDay;
  /** When it was decided that there will be this review. */
  stamp: IsoDay;
  description: string;
}>;

/** Reviews as an iCalendar file: whole days that block nobody's time, in no time zone. The same entries give the same bytes. */
export function renderCalendar(entries: readonly CalendarEntry[]): string {
  const calendar = ical({ prodId: { company: "waymark", product: "waymark", language: "EN" } });
  for (const { id, title, reviewBy, stamp, description } of entries) {
    calendar.createEvent({
      id: `${encodeURIComponent(id)}@waymark`,
      // Of a whole day, the library writes the date in UTC, wherever it runs.
      start: `${reviewBy}T00:00:00Z`,
      end: `${addDays(reviewBy, 1)}T00:00:00Z`,
      stamp: `${stamp}T00:00:00Z`,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: title,
      description,
    });
  }
  return `${calendar.toString()}\r\n`;
}
