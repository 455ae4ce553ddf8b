import { ballotReader } from "../../src/ballots/ballot-reader.ts";
import { openBallotBox, type Vote } from "../../src/domain/ballot-box.ts";
import type { BallotProblem } from "../../src/domain/ballot-problem.ts";
import { ballotsIn } from "../../src/domain/tally.ts";
import { decodeText } from "../../src/files/decode-text.ts";
import { catalogue } from "./talk-catalogue.ts";

const reader = ballotReader(catalogue);

/** What the readers find in an input that comes in these pieces. */
export function readBallots(chunks: readonly (string | Uint8Array)[], { cutOff = false } = {}) {
  const box = openBallotBox();
  const votes: Vote[] = [];
  const problems: (BallotProblem & { line: number })[] = [];
  const bytes = decodeText(
    reader((found, line) => {
      if ("kind" in found) return problems.push({ line, ...found });
      votes.push(found);
      return box.cast(found);
    }),
  );
  for (const chunk of chunks) bytes.push(Buffer.from(chunk as string));
  bytes.end(cutOff);
  const { tally, voters } = box.contents();
  const named = voters.flatMap((voter) => (voter.name === undefined ? [] : [{ ...voter, name: voter.name }]));
  return { tally: [...tally], ballots: ballotsIn(tally), voters: named, votes, problems };
}

/** The same for a text that comes at once. */
export const readText = (text: string) => readBallots([text]);
