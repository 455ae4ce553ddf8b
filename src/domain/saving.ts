/**
 * How far a result has come on its way into a file: its name is looked for, somebody is asked, it is written; and what became of
 * that. `file` is a path, ready to be shown.
 */
export type Saving =
  | Readonly<{ step: "naming" }>
  | Readonly<{ step: "asking" | "writing" | "written"; file: string }>
  | Readonly<{ step: "failed"; reason: string }>;
