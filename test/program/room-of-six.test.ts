import { afterEach, expect, it } from "vitest";
import { codeAt, markedCode } from "../helpers/ballots.ts";
import { closeTerminals, freshHome, openTerminal } from "../helpers/terminal.ts";
import { pidOf, WATCHED } from "./aftermath.ts";
import { answers, handTo, pastes, reveals, votes } from "./room-steps.ts";

afterEach(closeTerminals);

const CHAT = [
  "[10:01] Dan: hello all",
  `[10:02] Dan: ${markedCode(7, { voter: 11, revision: 1 })}`,
  `[10:03] Eve: mine is ${markedCode(7, { voter: 12, revision: 1 })}`,
  `> ${markedCode(7, { voter: 11, revision: 1 })}`,
  `[10:04] Fay: ${codeAt(300)}`,
].join("\n");
const GROWN = `${CHAT}\n[10:09] Dan: ${markedCode(900, { voter: 11, revision: 2 })}\n[10:10] Eve: ${codeAt(300)}`;

it("counts six people once each, over a pasted chat, an Enter too many, second votes, and a killed session", async () => {
  const home = freshHome();
  const first = openTerminal({ home, script: WATCHED, args: ["room"] });
  await first.sees("Nobody has voted yet");
  await votes(first, "Ada", [0, 3, 2, 2, 2]);
  await votes(first, "Bob", [2, 0, 0, 0, 0]);
  await votes(first, "Cy", [1, 2, 1, 2, 1]);
  first.press("enter");
  await pastes(first, CHAT, "3 ballots counted.");
  await pastes(first, CHAT, "All of this is in the room already.");
  await first.sees("6 ballots so far");
  await handTo(first, "Bob");
  await first.sees("Bob has voted already");
  await answers(first, [0, 3, 2, 2, 2]);
  first.press("enter");
  await first.sees("Thank you, Bob");
  first.press("enter");
  await first.sees("Bob (voted again)");
  await first.sees("6 ballots so far");
  process.kill(pidOf(first), "SIGKILL");
  await first.sees("code=137");

  const next = openTerminal({ home, args: ["room"], rows: 40, columns: 100 });
  await next.sees("with 6 ballots");
  next.press("enter");
  await next.sees("6 ballots so far");
  await pastes(next, GROWN, "1 replaced");
  await next.sees("6 ballots so far");
  for (const name of ["Dan (voted again)", "Eve", "Fay"]) await next.sees(`✓ ${name}`);
  await next.sees("Ballot 2, without a name (voted again)");
  await reveals(next);
  await next.sees("Voted: Dan, Eve and Fay; 3 without a name.");
  await next.sees("1 without a voter's mark: told apart by name alone.");
  next.press("1");
  await next.sees("How urgent is the problem?");
  next.press("v");
  await next.sees("Only this question, and only who wants to");
  next.press("end", "enter");
  await next.sees("Fay, it is your turn");
  next.press("enter");
  await next.sees("❯ 1 Calm");
  next.press("down", "down", "enter");
  await next.sees("Thank you, Fay");
  next.press("enter");
  await next.sees("Fay (voted again)");
  next.press("b");
  await next.sees(", stopped");
  next.press("b");
  await next.sees("Talk about]");
  next.press("c");
  await next.sees("Is this what the group says?");
  next.press("enter");
  expect((await next.exit()).exitCode, next.screen()).toBe(0);
  const printed = next.scrollback().join("\n").replaceAll(/\s+/g, " ");
  for (const words of [
    "6 ballots: ",
    "Voted: Dan, Eve and Fay; 3 without a name.",
    "Dan voted twice; the last ballot counts.",
    "Not counted: 1",
    "pasted text, line 7: an answers code of “Eve”, of whom there is a ballot with a mark",
    "BEFORE AND NOW",
    "Who changed",
    "Fay: urgency “",
    "Save what you differ on: waymark tally WM1-",
    "Record the decision: waymark record tally.json",
    "Draft the documents: waymark draft tally.json",
    "Vote again: waymark room",
  ])
    expect(printed).toContain(words);
}, 60_000);
