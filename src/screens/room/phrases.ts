import type { Block } from "../../render/blocks.ts";
import { phrase, stopped } from "../../render/phrase.ts";
import { changesSinceReveal } from "../../render/room/changes-since-reveal.ts";
import { roomReport, topicReport } from "../../render/room/room-report.ts";
import {
  earlierRoomWords,
  hasVotedWords,
  NAMES_NOT_KEPT,
  roomWords,
  type StillState,
} from "../../render/room/room-words.ts";
import { rollBlocks } from "../../render/tally/roll-blocks.ts";
import { discussionBlocks, ruleBlocks } from "../../render/tally/tally-blocks.ts";
import { ballotWords, besideRecommendation, groupStrengthWords } from "../../render/tally/tally-words.ts";
import type { RoomAt, RoomState } from "../../room/state.ts";
import type { About } from "../about.ts";

/** What a room says, one sentence a line. */
export function roomPhrases(state: RoomState): readonly string[] {
  switch (state.screen) {
    case "resume":
      return [
        earlierRoomWords(state.earlier.ballots.length, state.age),
        NAMES_NOT_KEPT,
        "1. Go on.",
        "2. Start again.",
        "Type 1 or 2; ? for help, q to stop.",
      ];
    case "revealed":
      return revealedPhrases(state);
    case "topic":
      return [
        ...topicReport(state).map(discussed),
        "Type v to vote again on this question, n for the next question; ? for help, b to go back, q to stop.",
      ];
    case "voting":
    case "left":
      return [];
    default: {
      const { title, meaning, note } = roomWords(state);
      return [`${stopped(title)} ${meaning}`, ...listed(state), ...(note ? [note] : []), promptWords(state)];
    }
  }
}

/** What the words of a screen are about: who has voted, or what the group says. */
function listed(state: StillState): readonly string[] {
  if (state.screen === "confirm") {
    const report = roomReport(state);
    const { group } = report;
    return [
      `${group.recommendation.pattern.name}.`,
      groupStrengthWords(group),
      ...besideRecommendation(report),
    ];
  }
  if (state.anonymous || (state.screen !== "gathering" && state.screen !== "re-vote")) return [];
  return state.ballots.map((ballot, index) => `${index + 1}. ${hasVotedWords(ballot, index, false)}.`);
}

/** A block as speech. What is marked as found here is an answer that would change the group's recommendation. */
const discussed = (block: Block): string => phrase(block).replace(/^Found: /, "Would change it: ");

const PROMPTS = {
  entry: "Type it; ? for help, b to go back, q to stop.",
  "hand-over":
    "Press Enter to start: all text of this terminal is wiped then, also what has scrolled away, and again when you have answered. Type b to go back without a vote; ? for help, q to stop.",
  "hand-back": "Press Enter to go on; ? for help, q to stop.",
  "ask-reveal": "Type yes to reveal; press Enter to go back to the list; ? for help, q to stop.",
  "re-vote": "Type a number to hand the machine to that person; ? for help, b when done, q to stop.",
  confirm: "Press Enter to confirm; ? for help, b to go back, q to stop.",
};

/** What can be typed. */
function promptWords({ screen, anonymous, ballots }: StillState): string {
  if (screen === "gathering")
    return `Type n${anonymous ? "" : " and a name"} to hand the machine over${ballots.length === 0 ? "" : ", r to reveal, d and a number to take a ballot out, u to put it back"}; ? for help, q to stop.`;
  return screen === "re-vote" && anonymous
    ? "Press Enter to hand the machine to whoever votes again; ? for help, b when done, q to stop."
    : PROMPTS[screen];
}

function revealedPhrases(state: RoomAt<"revealed">): readonly string[] {
  const report = roomReport(state);
  const { recommendation, ballots, shares } = report.group;
  return [
    `Revealed: ${ballotWords(ballots)}. The group's recommendation: ${recommendation.pattern.name}.`,
    groupStrengthWords(report.group),
    ...besideRecommendation(report),
    ...shares.map(({ pattern, ballots: count }) => `One by one, ${ballotWords(count)}: ${pattern.name}.`),
    ...rollBlocks(report).map(phrase),
    ...discussionBlocks(report, true).map(discussed),
    ...ruleBlocks(report).map(phrase),
    ...(state.before === state.ballots ? [] : changesSinceReveal(report).map(phrase)),
    "Type the number of a question to talk about it, c to confirm and finish; ? for help, b for more ballots, q to stop.",
  ];
}

/** What is said in a room when help is asked for, and what can be typed. */
export const roomHelpPhrases = (state: RoomState): readonly string[] => [
  ...roomAbout.paragraphs,
  "There is no timer here, since it would talk into what you say.",
  ...roomPhrases(state).slice(-1),
];

export const roomAbout: About = {
  title: "A room",
  paragraphs: [
    "Everybody votes alone, on this machine or by a code; nothing is shown before all is revealed. Then talk about the questions whose answers can change the result, vote again on one of them where somebody has changed their mind, and confirm.",
    "All of it stays on this machine. If it is interrupted, the ballots are kept for you alone, without names, until the room is finished; with --no-save nothing is kept.",
  ],
};
