import { useState } from "preact/hooks";
import type { Answers } from "../domain/answers.ts";
import { LAST_REVISION } from "../domain/marked-ballot.ts";
import { excerpt } from "../render/escape-control.ts";
import { atReview, type LeftState } from "../wizard/state.ts";
import { Button, CopyButton, type ScreenProps } from "./parts.tsx";
import type { Voter } from "./voter.ts";

/** What a page ends with that only asks: the ballot, and no result. */
export const BallotScreen = ({ state, voter, restart }: ScreenProps<LeftState>) => (
  <>
    <h1 tabIndex={-1}>Your ballot</h1>
    <Ballot answers={state.answers} voter={voter} />
    <p class="moves">
      <Button onClick={() => restart(atReview(state))}>Change an answer</Button>
    </p>
  </>
);

/** A ballot on the answers, to be copied. The name beside it is kept nowhere. */
export function Ballot({ answers, voter }: Readonly<{ answers: Answers; voter: Voter }>) {
  const [name, setName] = useState("");
  const ballot = voter.ballot(answers);
  if (!ballot)
    return (
      <p>
        This ballot was changed {LAST_REVISION} times, as often as one can be. Open the page again for a new
        one, and have the old one taken out where the ballots are collected.
      </p>
    );
  const text = `${name.trim() === "" ? "" : `${excerpt(name.trim(), 200)}: `}${ballot.code}`;
  return (
    <>
      <p>
        Copy it and paste it where your group collects ballots.
        {ballot.revision > 1 && ` It is revision ${ballot.revision} and replaces the one before.`}
      </p>
      <p>
        <label>
          Your name, if you like{" "}
          <input autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
      </p>
      <p>
        <code class="code" onCopy={() => voter.copied(answers)}>
          {text}
        </code>{" "}
        <CopyButton label="Copy the ballot" text={text} onCopied={() => voter.copied(answers)} />
      </p>
      <p>
        <small>
          It has a random mark, so that it counts once however often it is pasted. Change an answer while this
          page is open, and the next ballot replaces this one. The name stays in this page; whoever reads the
          chat can tell whose mark it is.
        </small>
      </p>
    </>
  );
}
