import { describe, expect, it } from "vitest";
import { converse } from "../../src/plain/conversation.ts";
import { converseInRoom } from "../../src/plain/room-conversation.ts";
import { pastedAsOne } from "../../src/plain/typed-lines.ts";
import { NOT_SURE } from "../../src/render/words.ts";
import { roomTransition } from "../../src/room/transition.ts";
import { initialState, type Purpose } from "../../src/wizard/state.ts";
import { createSessionStore, createWizardStore } from "../../src/wizard/store.ts";
import { THREE } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

// What is said to the last of some typed lines, word for word: whoever hears it has nothing else to go by.

const NOT_SURE_ROW = `u. ${NOT_SURE.label}: ${NOT_SURE.meaning}.`;
const ALL = ["2", "4", "3", "2", "2"];

const WIZARD: readonly (readonly [Purpose, readonly string[], readonly string[]])[] = [
  [
    "result",
    [],
    [
      "waymark asks 5 questions, then recommends a way to turn your technical vision into reality. Type an answer and press Enter; ? for help at any time.",
      "",
      "Question 1 of 5.",
      "How urgent is the problem? What happens in the next few weeks if nobody acts?",
      "1. Calm: nothing breaks if this waits a quarter.",
      "2. Pressing: it hurts or has a deadline, but we cope.",
      "3. On fire: it is doing damage now and must be put out.",
      NOT_SURE_ROW,
      "Type a number or u; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "result",
    [...ALL],
    [
      "Walk-away: Partly.",
      "",
      "Your answers.",
      "1. Urgency: Pressing.",
      "2. Horizon: More than a year.",
      "3. Team span: Many teams.",
      "4. Conviction: Mixed.",
      "5. Walk-away: Partly.",
      "Press Enter for the result, or type a number to change that answer; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "result",
    [...ALL, "?"],
    [
      "Change any of them by its number. The other answers stay as they are, and are not asked again.",
      "Press Enter for the result, or type a number to change that answer; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "result",
    [...ALL, "1"],
    [
      "Changing one answer.",
      "How urgent is the problem? What happens in the next few weeks if nobody acts?",
      "1. Calm: nothing breaks if this waits a quarter.",
      "2. Pressing: it hurts or has a deadline, but we cope.",
      "3. On fire: it is doing damage now and must be put out.",
      NOT_SURE_ROW,
      "Your answer so far: Pressing. Enter keeps it.",
      "Type a number or u; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "result",
    [...ALL, ""],
    [
      "Recommendation: Big Vision with Small Experiments. Strength: clear: leads 5 to −7.",
      "Agree roughly where to go, then earn confidence one slice at a time.",
      "Place 1: Big Vision with Small Experiments, 5 points.",
      "Place 2: The No-Vision Strategy, −7 points.",
      "Place 3: The Grand Migration, not eligible: needs strong conviction and clear value.",
      "Start with.",
      "1. Identify the problems facing the team.",
      "2. Make a vision about how to solve them, and get rough buy-in that it is directionally right.",
      "3. Determine a vertical slice of value to deliver within that vision, and execute on it for 3 to 6 months.",
      "4. Repeat.",
      "The talk says: you don't always need the whole thing.",
      "Type 1 for when to stop and the reasons in short, 2 for why, 3 for watch out, 4 for why not, 5 for what flips it, 6 for the talk; b to go back to your answers, w to try other answers, m for the map, s to write a decision record, ? for help. Press Enter to finish.",
    ],
  ],
  [
    "result",
    [...ALL, "", "?"],
    [
      "Every point comes from one sentence about a pattern that your answers make true. The sentence, its answers and its source are under “Why” and “Why not”.",
      "Clear, leaning or close is the weakest of several measures, each told with its reason: the lead in points, the small changes that flip it, what is not known yet, and answers that pull two ways.",
      "The result is a conversation starter, not a verdict. What you try in what-if changes nothing about your own answers.",
      "Type 1 for when to stop and the reasons in short, 2 for why, 3 for watch out, 4 for why not, 5 for what flips it, 6 for the talk; b to go back to your answers, w to try other answers, m for the map, s to write a decision record, ? for help. Press Enter to finish.",
    ],
  ],
  [
    "result",
    [...ALL, "", "w"],
    [
      "What if. Your own answers stay as they are until you take the others.",
      "Recommendation: Big Vision with Small Experiments. Strength: clear: leads 5 to −7.",
      "The talk says: you don't always need the whole thing.",
      "Big Vision with Small Experiments: 5 points.",
      "The No-Vision Strategy: −7 points.",
      "The Grand Migration: not eligible: needs strong conviction and clear value.",
      "1. Urgency: Pressing.",
      "2. Horizon: More than a year.",
      "3. Team span: Many teams.",
      "4. Conviction: Mixed.",
      "5. Walk-away: Partly.",
      "Type a question and an answer, such as 1 3 or 1 u; ? for the answers, r to reset, t to keep these, m for the map, b to go back, q when done.",
    ],
  ],
  [
    "result",
    [...ALL, "", "w", "?"],
    [
      "Change any answer and see the recommendation, the points and the reasons change. Your own answers stay as they are, and what differs from them is marked, until you keep the others.",
      "1. Urgency: 1 Calm, 2 Pressing, 3 On fire, u Not sure.",
      "2. Horizon: 1 Under 3 months, 2 3 to 6 months, 3 6 to 12 months, 4 More than a year, u Not sure.",
      "3. Team span: 1 One team, 2 A few teams, 3 Many teams, u Not sure.",
      "4. Conviction: 1 Low, 2 Mixed, 3 Strong, u Not sure.",
      "5. Walk-away: 1 No, 2 Partly, 3 Yes, u Not sure.",
      "Type the number of a question, then the number of an answer.",
      "Type a question and an answer, such as 1 3 or 1 u; ? for the answers, r to reset, t to keep these, m for the map, b to go back, q when done.",
    ],
  ],
  [
    "result",
    [...ALL, "", "w", "1 3"],
    [
      "What if. Your own answers stay as they are until you take the others.",
      "Recommendation: Big Vision with Small Experiments. Strength: leaning: leads 4 to −5, the answers pull two ways.",
      "The talk says: you don't always need the whole thing.",
      "The same pattern as with your own answers.",
      "Big Vision with Small Experiments: 4 points.",
      "The No-Vision Strategy: −5 points.",
      "The Grand Migration: not eligible: needs strong conviction and clear value.",
      "1. Urgency: On fire. Yours: Pressing.",
      "2. Horizon: More than a year.",
      "3. Team span: Many teams.",
      "4. Conviction: Mixed.",
      "5. Walk-away: Partly.",
      "Type a question and an answer, such as 1 3 or 1 u; ? for the answers, r to reset, t to keep these, m for the map, b to go back, q when done.",
    ],
  ],
  [
    "result",
    [...ALL, "", "m"],
    [
      "Map of urgency and horizon. The other answers stay as they are: team span “Many teams”, conviction “Mixed” and walk-away “Partly”.",
      "Urgency “On fire”: The No-Vision Strategy with horizon “Under 3 months” and “3 to 6 months”; Big Vision with Small Experiments with horizon “6 to 12 months” and “More than a year”.",
      "Urgency “Pressing”: Big Vision with Small Experiments with any horizon.",
      "Urgency “Calm”: Big Vision with Small Experiments with any horizon.",
      "You are at urgency “Pressing” and horizon “More than a year”.",
      "The nearest change: horizon “3 to 6 months” instead of “More than a year” and urgency “On fire” instead of “Pressing”: the No-Vision Strategy.",
      "Type n for two other questions, w to try other answers, b to go back; ? for help, q when done.",
    ],
  ],
  [
    "result",
    [...ALL, "", "m", "?"],
    [
      "Each cell shows the pattern that is recommended for its two answers; the other answers stay as they are.",
      "Type n for two other questions, w to try other answers, b to go back; ? for help, q when done.",
    ],
  ],
  [
    "result",
    ["b"],
    ["There is nothing to go back to.", "Type a number or u; ? for help, b to go back, q to stop."],
  ],
  [
    "result",
    [""],
    ["An empty line is not an answer here.", "Type a number or u; ? for help, b to go back, q to stop."],
  ],
  [
    "result",
    ["3", "1"],
    [
      "Horizon: Under 3 months.",
      "",
      "Question 3 of 5.",
      "How many teams have to work on it? Count teams that must change their own work, not teams that only need to know.",
      "1. One team: one team can do all of it.",
      "2. A few teams: few enough to agree around one table.",
      "3. Many teams: coordinating them is work in itself.",
      NOT_SURE_ROW,
      "The 3 answers still open cannot change which pattern is recommended any more, but they can still change how clear it is, what to watch out for and what pulls two ways. Type r for the result.",
      "Type a number or u; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "result",
    ["3", "b"],
    [
      "Question 1 of 5.",
      "How urgent is the problem? What happens in the next few weeks if nobody acts?",
      "1. Calm: nothing breaks if this waits a quarter.",
      "2. Pressing: it hurts or has a deadline, but we cope.",
      "3. On fire: it is doing damage now and must be put out.",
      NOT_SURE_ROW,
      "Your answer so far: On fire. Enter keeps it.",
      "Type a number or u; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "document",
    [...ALL, "", "maybe"],
    [
      "“maybe” is not an answer here.",
      "Type 1 for when to stop and the reasons in short, 2 for why, 3 for watch out, 4 for why not, 5 for what flips it, 6 for the talk; b to go back to your answers, w to try other answers, m for the map, ? for help. Press Enter to go on.",
    ],
  ],
  [
    "ballot",
    ["?"],
    [
      "Answer for the problem this work is meant to solve, not for how busy everybody is.",
      "On fire means damage is being done right now: outages, users leaving, a team that does nothing but fight fires. A deadline alone, even a hard legal one, is pressing.",
      "Type a number or u; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "ballot",
    [...ALL],
    [
      "Walk-away: Partly.",
      "",
      "Your answers.",
      "1. Urgency: Pressing.",
      "2. Horizon: More than a year.",
      "3. Team span: Many teams.",
      "4. Conviction: Mixed.",
      "5. Walk-away: Partly.",
      "Press Enter to finish the ballot, or type a number to change that answer; ? for help, b to go back, q to stop.",
    ],
  ],
];

const ROOM: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "room",
    [],
    [
      "3 ballots so far. Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
      "1. Ada has voted.",
      "2. Bob has voted.",
      "3. Ballot 3, without a name has voted.",
      "Type n and a name to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["?"],
    [
      "Everybody votes alone, on this machine or by a code; nothing is shown before all is revealed. Then talk about the questions whose answers can change the result, vote again on one of them where somebody has changed their mind, and confirm.",
      "All of it stays on this machine. If it is interrupted, the ballots are kept for you alone, without names, until the room is finished; with --no-save nothing is kept.",
      "There is no timer here, since it would talk into what you say.",
      "Type n and a name to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["n"],
    [
      "Who votes next? A name of any kind, so that nobody votes twice by mistake. It stays on this machine.",
      "Type it; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room",
    ["n Ada"],
    [
      "Ada, it is your turn. Take the machine to where nobody looks or listens. 5 questions are asked; your answers are shown to nobody before all are revealed.",
      "Ada has voted already; this ballot will replace that one. Somebody else of this name? Go back, and type another.",
      "Press Enter to start: all text of this terminal is wiped then, also what has scrolled away, and again when you have answered. Type b to go back without a vote; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["r"],
    [
      "Reveal 3 ballots? Nobody can vote blind after that.",
      "Type yes to reveal; press Enter to go back to the list; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["r", "yes", "5"],
    [
      "Walk-away: Can you walk away from the tricky bits of the legacy system?",
      "All ballots agree: “Yes”.",
      "Type v to vote again on this question, n for the next question; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room",
    ["r", "yes", "1", "v"],
    [
      "How urgent is the problem? Only this question, and only who wants to vote again: hand the machine over. A new code, pasted with its name, replaces the old ballot.",
      "1. Ada has voted.",
      "2. Bob has voted.",
      "3. Ballot 3, without a name has voted.",
      "Type a number to hand the machine to that person; ? for help, b when done, q to stop.",
    ],
  ],
  [
    "room",
    ["r", "yes", "c"],
    [
      "Is this what the group says? From 3 ballots.",
      "The Grand Migration.",
      "Clear: leads 7 to 4; only conviction “Mixed” or “Low” would flip it; it holds in 3 of 3 cases that the unknown answers leave open; 2 of 3 ballots lead there one by one; urgency is a tie between “Calm” and “On fire”.",
      "The talk says: it gets poo-pooed a lot, but it can work, within certain constraints. Be very careful in its deployment.",
      "Once confirmed, the tally is printed where you started waymark, and what was kept of this room is removed. Go back to talk, or to vote again.",
      "Press Enter to confirm; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room",
    ["d 2"],
    [
      "Bob was taken out.",
      "2 ballots so far. Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
      "1. Ada has voted.",
      "2. Ballot 2, without a name has voted.",
      "Type n and a name to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room anonymous",
    [],
    [
      "Nobody is named in this room: after every line that may hold a name, all text of this terminal is wiped, also what has scrolled away.",
      "3 ballots so far. Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
      "Type n to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room anonymous",
    ["n"],
    [
      "Who votes next? A name, or any word that nobody else will choose, so that nobody votes twice by mistake.",
      "Type it; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room anonymous",
    ["n Cy"],
    [
      "(wiped)",
      "",
      "It is your turn. Take the machine to where nobody looks or listens. 5 questions are asked; your answers are shown to nobody before all are revealed.",
      "3 ballots are in.",
      "Press Enter to start: all text of this terminal is wiped then, also what has scrolled away, and again when you have answered. Type b to go back without a vote; ? for help, q to stop.",
    ],
  ],
  [
    "room anonymous",
    ["n Cy", "", "2", "4", "3", "2", "2", ""],
    [
      "(wiped)",
      "",
      "Thank you. Your ballot is in. Nothing of it is left on this screen or above it. Hand the machine back.",
      "4 ballots are in.",
      "Press Enter to go on; ? for help, q to stop.",
    ],
  ],
  [
    "room anonymous",
    ["r", "yes", "1", "v"],
    [
      "How urgent is the problem? Only this question, and only who wants to vote again: hand the machine over. A new code, pasted with its name, replaces the old ballot.",
      "Press Enter to hand the machine to whoever votes again; ? for help, b when done, q to stop.",
    ],
  ],
  [
    "room anonymous",
    ["r", "yes", "1"],
    [
      "Urgency: How urgent is the problem?",
      "0 of 3 ballots give an answer that would change the recommendation if everybody gave it.",
      "Calm: 1 ballot (stays the Grand Migration).",
      "On fire: 1 ballot (stays the Grand Migration).",
      "Not sure: 1 ballot (stays the Grand Migration).",
      "Step: Hear first: whoever answered “Calm”; whoever answered “On fire”.",
      "Step: Ask “Calm” as the talk does: I hear you saying that the problem is calm. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?",
      "Step: Ask “On fire” as the talk does: I hear you saying that the problem is on fire. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?",
      "Type v to vote again on this question, n for the next question; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room",
    ["r", "yes", "4"],
    [
      "Conviction: How convinced is your organization of the solution?",
      "1 of 3 ballots gives an answer that would change the recommendation if everybody gave it.",
      "Would change it: Low: 1 ballot (Bob; would make it Big Vision with Small Experiments).",
      "Strong: 2 ballots (Ada and 1 without a name; stays the Grand Migration).",
      "Step: Hear first: Bob (“Low”).",
      "Step: Ask “Low” as the talk does: I hear you saying that conviction is low. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?",
      "Step: Ask “Strong” as the talk does: I hear you saying that conviction is strong. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?",
      "Type v to vote again on this question, n for the next question; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room",
    ["hello"],
    [
      "There is no ballot in this. A ballot looks like WM2-XXXX-XXXX-XXXX-XXXX.",
      "Type n and a name to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["hello", ""],
    [
      "That means nothing here.",
      "Type n and a name to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["WM1-R09R-7AEA"],
    [
      "1 ballot counted.",
      "4 ballots so far.",
      "Type n and a name to hand the machine over, r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
    ],
  ],
  [
    "room",
    ["n Cy", "", "maybe"],
    ["“maybe” is not an answer here.", "Type a number or u; ? for help, b to go back, q to stop."],
  ],
  [
    "room",
    ["n Cy", "", "2", "4", "3", "2", "2"],
    [
      "Walk-away: Partly.",
      "",
      "Your answers.",
      "1. Urgency: Pressing.",
      "2. Horizon: More than a year.",
      "3. Team span: Many teams.",
      "4. Conviction: Mixed.",
      "5. Walk-away: Partly.",
      "Press Enter to finish the ballot, or type a number to change that answer; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room anonymous",
    ["n Cy", "", "Zoltan"],
    [
      "(wiped)",
      "That means nothing here.",
      "Question 1 of 5.",
      "How urgent is the problem? What happens in the next few weeks if nobody acts?",
      "1. Calm: nothing breaks if this waits a quarter.",
      "2. Pressing: it hurts or has a deadline, but we cope.",
      "3. On fire: it is doing damage now and must be put out.",
      NOT_SURE_ROW,
      "Type a number or u; ? for help, b to go back, q to stop.",
    ],
  ],
  [
    "room nowipe",
    ["n Cy"],
    [
      "Nothing can be wiped off this terminal, so nobody can vote here. Let each person make a ballot with the command “ballot”, and paste the codes.",
    ],
  ],
];

/** Runs a conversation on some lines, and keeps what was said since the last of them was typed. */
async function lastReply(
  lines: readonly string[],
  converseOn: (typed: AsyncIterable<string>, say: (line: string) => void) => Promise<void>,
): Promise<readonly string[]> {
  let said: string[] = [];
  let reply: readonly string[] = [];
  async function* typed() {
    for (const line of lines) {
      said = [];
      yield line;
    }
    reply = said[0] === "" ? said.slice(1) : said;
    said = [];
  }
  await converseOn(typed(), (line) => said.push(line));
  return reply;
}

describe("what is said", () => {
  it.each(WIZARD)("for a %s, to %j", async (purpose, lines, words) => {
    const store = createWizardStore(initialState(catalogue, {}, purpose));
    expect(await lastReply(lines, (typed, say) => converse(store, typed, say))).toEqual(words);
  });

  it.each(ROOM)("in a %s, to %j", async (kind, lines, words) => {
    const start = { ...THREE, anonymous: kind.includes("anonymous") };
    const store = createSessionStore(start, roomTransition);
    const reply = lastReply(lines, (typed, say) =>
      converseInRoom(
        store,
        pastedAsOne(typed),
        say,
        kind.includes("nowipe") ? undefined : () => say("(wiped)"),
      ),
    );
    expect(await reply).toEqual(words);
  });
});
