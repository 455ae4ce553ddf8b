/** A fault that no unit test notices, and why none has to. */
export type Survivor = Readonly<{
  /** The file, of which only the folder is compared: files move. */
  file: string;
  where: string;
  /** A part of the text that the fault replaces, and of what it puts there. */
  before: string;
  after: string;
  why: string;
}>;

export const SURVIVORS: readonly Survivor[] = [];
