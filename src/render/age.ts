const MINUTE = 60_000;
const UNITS = [
  { unit: "day", length: 24 * 60 * MINUTE },
  { unit: "hour", length: 60 * MINUTE },
  { unit: "minute", length: MINUTE },
];

/** How long ago something was: "3 minutes ago", "just now" for less than one and for a clock that went back. */
export function ageWords(milliseconds: number): string {
  const fitting = UNITS.find(({ length }) => milliseconds >= length);
  if (!fitting) return "just now";
  const count = Math.floor(milliseconds / fitting.length);
  return `${count} ${fitting.unit}${count === 1 ? "" : "s"} ago`;
}

/** Whose ballot it is, where one was made before: a question, and the two replies to it. @param age in milliseconds */
export const ballotOffer = (age: number) =>
  ({
    question: `Change the ballot of ${ageWords(age)}, or another person's?`,
    rows: ["Change that ballot", "Another person's ballot"],
  }) as const;

/**
 * Where and when a session was interrupted: "You were at question 4 of 5, 3 minutes ago."
 *
 * @param where the question's place, counted from 1; "answered" when none was open
 * @param age in milliseconds
 */
export function earlierWords(where: Readonly<{ at: number; of: number }> | "answered", age: number): string {
  const were =
    where === "answered" ? "had answered all questions" : `were at question ${where.at} of ${where.of}`;
  return `You ${were}, ${ageWords(age)}.`;
}
