/** Something that the person at the keyboard can mend. Printed without a stack trace; everything else is a bug. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** What to do next, as full sentences; may be several lines. */
  readonly hint: string;
  /** Facts for programs, shown by `--json` beside the message. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Whether nothing was wrong with what was asked for, but it could not be done: no permission, no room. */
  readonly failed: boolean;

  constructor(
    message: string,
    hint: string,
    details: Readonly<Record<string, unknown>> = {},
    { failed = false, ...options }: ErrorOptions & Readonly<{ failed?: boolean }> = {},
  ) {
    super(message, options);
    this.hint = hint;
    this.details = details;
    this.failed = failed;
  }
}
