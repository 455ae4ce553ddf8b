import { phrase } from "../../render/phrase.ts";
import { changesSinceReveal } from "../../render/room/changes-since-reveal.ts";
import { roomReport, roomTopic } from "../../render/room/room-report.ts";
import {
  ballotName,
  earlierRoomWords,
  hasVotedWords,
  NAMES_NOT_KEPT,
  namesakeWords,
  revealQuestion,
  revealWarning,
  thanksWords,
  turnWords,
  votedWords,
} from "../../render/room/room-words.ts";
import { rollBlocks } from "../../render/tally/roll-blocks.ts";
import { discussionBlocks, ruleBlocks, topicBlocks } from "../../render/tally/tally-blocks.ts";
import { ballotWords } from "../../render/tally/tally-words.ts";
import { answerLabel, STRENGTH_WORDS } from "../../render/words.ts";
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
        "Type 1 or 2; q to stop.",
      ];
    case "gathering":
      return [
        state.ballots.length === 0 ? "Nobody has voted yet." : `${ballotWords(state.ballots.length)} so far.`,
        ...(state.anonymous ? [] : state.ballots).map(
          (ballot, index) => `${index + 1}. ${hasVotedWords(ballot, index, false)}.`,
        ),
        state.anonymous
          ? "Type n, and hand the machine over; or paste ballot codes, a whole chat at once."
          : "Type n and a name, and hand the machine over; or paste ballot codes, a whole chat at once.",
        state.ballots.length === 0
          ? "Type ? for help, q to stop."
          : "Type r to reveal, d and a number to take a ballot out, u to put it back; ? for help, q to stop.",
      ];
    case "entry":
      return [entryPhrase(state)];
    case "hand-over":
      return [
        `${turnWords(state)}. Take the machine to where nobody listens or looks.`,
        ...[namesakeWords(state)].filter((words) => words !== ""),
        "Press Enter to start: all text of this terminal is wiped then, also what has scrolled away, and again when you have answered. Type b to go back without a vote.",
      ];
    case "hand-back":
      return [
        `${thanksWords(state)}. Your ballot is in${state.again ? ", in the place of your earlier one" : ""}, and what was said is wiped. Hand the machine back.`,
        votedWords(state.ballots.length),
        "Press Enter to go on.",
      ];
    case "ask-reveal":
      return [
        `${revealQuestion(state)} ${revealWarning(state)}`,
        "Type y to reveal; press Enter to go back to the list.",
      ];
    case "revealed":
      return revealedPhrases(state);
    case "topic":
      return topicPhrases(state);
    case "re-vote":
      return [
        `Voting again on one question: ${state.catalogue.questions[state.question]?.title ?? ""}`,
        ...(state.anonymous ? [] : state.ballots).map(
          (ballot, index) => `${index + 1}. ${ballotName(ballot, index, false)}.`,
        ),
        state.anonymous
          ? "Press Enter to hand the machine to whoever votes again; b when done."
          : "Type a number to hand the machine to that person; b when done.",
      ];
    case "confirm": {
      const { group } = roomReport(state);
      return [
        `Is this what the group says? ${group.recommendation.pattern.name}, ${STRENGTH_WORDS[group.recommendation.strength]}, from ${ballotWords(group.ballots)}.`,
        "Press Enter to confirm; b to go back.",
      ];
    }
    case "voting":
    case "left":
      return [];
  }
}

function entryPhrase({ what, anonymous, question }: RoomAt<"entry">): string {
  if (what === "code") return "Type a ballot code; b to go back.";
  if (question !== undefined)
    return "Who votes again? Type the name or the word of the earlier vote; b to go back.";
  return anonymous
    ? "Who votes next? Type a name, or any word that nobody else will choose; b to go back."
    : "Who votes next? Type a name; b to go back.";
}

function revealedPhrases(state: RoomAt<"revealed">): readonly string[] {
  const report = roomReport(state);
  const { recommendation, ballots, shares } = report.group;
  return [
    `Revealed: ${ballotWords(ballots)}. The group's recommendation: ${recommendation.pattern.name}. Strength: ${STRENGTH_WORDS[recommendation.strength]}.`,
    ...shares.map(({ pattern, ballots: count }) => `One by one, ${ballotWords(count)}: ${pattern.name}.`),
    ...rollBlocks(report).map(phrase),
    ...discussionBlocks(report, true).map(phrase),
    ...ruleBlocks(report).map(phrase),
    ...(state.before === state.ballots ? [] : changesSinceReveal(report).map(phrase)),
    "Type the number of a question to talk about it, c to confirm and finish; b for more ballots, q to stop.",
  ];
}

function topicPhrases(state: RoomAt<"topic">): readonly string[] {
  const report = roomReport(state);
  const question = state.catalogue.questions[state.question];
  const topic = roomTopic(state, report);
  const agreed = question && answerLabel(question, report.group.recommendation.answers[question.id]);
  return [
    ...(topic
      ? topicBlocks(report, topic).map(phrase)
      : [`${question?.name ?? ""}: all ballots agree, “${agreed}”.`]),
    "Type v to vote again on this question, n for the next question; b to go back.",
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
