/** Everything that a person can do, in whichever front end. */
export type WizardAction =
  /** Move the cursor by rows; it wraps at the ends. */
  | Readonly<{ type: "move"; by: number }>
  | Readonly<{ type: "first" }>
  | Readonly<{ type: "last" }>
  /** Put the cursor on the option with this number, from 1; in the review, change the answer with this number. */
  | Readonly<{ type: "number"; number: number }>
  | Readonly<{ type: "unsure" }>
  /** Take what is under the cursor: answer, go on, or take over the answers that are tried. */
  | Readonly<{ type: "choose" }>
  | Readonly<{ type: "back" }>
  | Readonly<{ type: "forward" }>
  /** Answer what is still open with "not sure" and go to the result, where that changes nothing any more. */
  | Readonly<{ type: "finish" }>
  /** Try other answers, or look at the map; and back from there. */
  | Readonly<{ type: "what-if" }>
  | Readonly<{ type: "map" }>
  /** Another answer to the question under the cursor, or another column of the map. */
  | Readonly<{ type: "change"; by: number }>
  | Readonly<{ type: "reset" }>
  | Readonly<{ type: "axes"; by: number }>
  /** Open another section of the result; it wraps at the ends. */
  | Readonly<{ type: "section"; by: number }>
  /** Scroll what is longer than the screen. `limit` is the highest first line there is, which only a screen can know. */
  | Readonly<{ type: "scroll"; by: number; limit: number }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "quit" }>
  /** Copy the code of the result; of a ballot, finish and copy it. */
  | Readonly<{ type: "copy" }>
  /** What became of that outside of the session. */
  | Readonly<{ type: "copied"; sent: boolean }>
  /** Leave to put the result on record, and come back. */
  | Readonly<{ type: "record" }>
  | Readonly<{ type: "interrupt" }>;
