/** What became of a result that somebody asked to be put on record. `file` is a path, ready to be shown. */
export type Saving =
  | Readonly<{ step: "written"; file: string }>
  | Readonly<{ step: "declined" }>
  | Readonly<{ step: "failed"; reason: string }>;
