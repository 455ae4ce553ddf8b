import { Text } from "ink";
import { escapeControl } from "../../render/escape-control.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import { roomReport } from "../../render/room/room-report.ts";
import {
  ballotName,
  earlierRoomWords,
  NAMES_NOT_KEPT,
  namesakeWords,
  noticeWords,
  revealQuestion,
  revealWarning,
  thanksWords,
  turnWords,
  votedWords,
} from "../../render/room/room-words.ts";
import { ballotWords } from "../../render/tally/tally-words.ts";
import { columnsOf } from "../../render/wrap.ts";
import type { RoomAt, RoomState } from "../../room/state.ts";
import type { Part } from "../../ui/fit.ts";
import { frameOf, proseWidth } from "../../ui/frame.ts";
import { gap, recommendationPart, textPart } from "../../ui/lines.tsx";
import { OptionList } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { accent, strong } from "../../ui/theme.ts";
import { Offer } from "../resume/view.tsx";

/** The states of a room in which nothing scrolls and nobody is voting. */
type StillState = Exclude<RoomState, { screen: "voting" | "revealed" | "topic" | "left" }>;

export function RoomScreen({ state, size, hints }: ScreenOf<StillState>) {
  if (state.screen === "resume")
    return (
      <Offer
        size={size}
        hints={hints}
        question={earlierRoomWords(state.earlier.ballots.length, state.age)}
        aside={NAMES_NOT_KEPT}
        cursor={state.cursor}
      />
    );
  const width = proseWidth(size);
  const { title, meaning, below } = partsOf(state, width, frameOf(size).width);
  return (
    <Screen
      size={size}
      where={state.screen === "re-vote" ? "Voting again" : "Room"}
      hints={hints}
      body={[
        textPart("title", title, width, "strong"),
        textPart(state.screen === "ask-reveal" ? "choice" : "meaning", meaning, width),
        ...below.flatMap((part) => [gap(), part]),
      ]}
    />
  );
}

/** Under a title, what it means, and what else there is. */
type Parts = Readonly<{ title: string; meaning: string; below: readonly Part[] }>;

/** @param whole columns of all the screen, of which prose takes `width` at most */
function partsOf(state: Exclude<StillState, { screen: "resume" }>, width: number, whole: number): Parts {
  const { ballots, catalogue, anonymous, notice } = state;
  const note = (text: string) => textPart("notice", text, width);
  const done = textPart("notice", notice ? noticeWords(notice, anonymous) : "", width, "strong");
  switch (state.screen) {
    case "gathering":
      return {
        title: ballots.length === 0 ? "Nobody has voted yet" : `${ballotWords(ballots.length)} so far`,
        meaning:
          "Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
        below: [ballotsPart(state, width), done],
      };
    case "entry":
      return { ...entryWords(state), below: [typedPart(state, width), done] };
    case "hand-over":
      return {
        title: turnWords(state),
        meaning: `Take the machine to where nobody looks over your shoulder. ${askedWords(state)}`,
        below: [note(namesakeWords(state))],
      };
    case "hand-back":
      return {
        title: thanksWords(state),
        meaning: `Your ballot is in${state.again ? ", in the place of your earlier one" : ""}. Nothing of it is left on this screen or above it. Hand the machine back.`,
        below: [note(votedWords(ballots.length))],
      };
    case "ask-reveal":
      return { title: revealQuestion(state), meaning: revealWarning(state), below: [] };
    case "re-vote":
      return {
        title: catalogue.questions[state.question]?.title ?? "",
        meaning:
          "Only this question, and only who wants to: hand the machine over. A new code, pasted with its name, replaces the old ballot.",
        below: [...(anonymous ? [] : [ballotsPart(state, width)]), done],
      };
    case "confirm": {
      const { recommendation, ballots: counted } = roomReport(state).group;
      return {
        title: "Is this what the group says?",
        meaning: `From ${ballotWords(counted)}.`,
        below: [
          recommendationPart(recommendation.pattern, strengthBrief(recommendation), whole),
          note(
            "With Enter the tally is printed where you started waymark, and what was kept of this room is removed. Esc goes back, to talk or to vote again.",
          ),
        ],
      };
    }
  }
}

function entryWords({ what, anonymous, question }: RoomAt<"entry">): Omit<Parts, "below"> {
  if (what === "code")
    return {
      title: "Which ballot code?",
      meaning:
        "As the command “ballot” gives it: WM2-XXXX-XXXX-XXXX-XXXX. Upper or lower case, with or without hyphens.",
    };
  if (question !== undefined)
    return {
      title: "Who votes again?",
      meaning: "Type the name or the word of the earlier vote. No screen shows it.",
    };
  return {
    title: "Who votes next?",
    meaning: anonymous
      ? "A name, or any word that nobody else will choose, so that nobody votes twice by mistake. No screen shows it."
      : "A name of any kind, so that nobody votes twice by mistake. It stays on this machine.",
  };
}

function askedWords({ question, catalogue }: RoomAt<"hand-over">): string {
  const only = question === undefined ? undefined : catalogue.questions[question];
  return only
    ? `One question is asked again: ${only.name.toLowerCase()}. Your earlier answer is not shown; it counts until you give another.`
    : `${catalogue.questions.length} questions are asked; your answers are shown to nobody before all are revealed.`;
}

/** The end of what was typed, and the cursor. In an anonymous room any line may hold a name, so only its length is shown. */
function typedPart({ text, anonymous }: RoomAt<"entry">, width: number): Part {
  const characters = Array.from(escapeControl(anonymous ? text.replaceAll(/./gsu, "*") : text));
  while (characters.length > 0 && columnsOf(characters.join("")) > width - 3) characters.shift();
  return {
    role: "choice",
    rows: 1,
    view: () => (
      <Text wrap="truncate">
        <Text {...accent}>❯ </Text>
        <Text {...strong}>{characters.join("")}_</Text>
      </Text>
    ),
  };
}

/** Of many ballots, as many as are worth showing where rows are short. */
const FEWEST = 3;

/** A row for each ballot: who, never what. Of many, those around the cursor. */
function ballotsPart({ ballots, cursor, anonymous }: RoomAt<"gathering" | "re-vote">, width: number): Part {
  const options = ballots.map((ballot, index) => ({
    key: "✓",
    label: `${ballotName(ballot, index, anonymous)}${ballot.again && !anonymous ? " (voted again)" : ""}`,
    meaning: "",
  }));
  return {
    role: "choice",
    rows: Math.min(FEWEST, ballots.length),
    most: ballots.length,
    focus: Math.min(cursor, FEWEST - 1),
    view: (rows) => {
      const start = Math.max(0, Math.min(cursor - Math.floor(rows / 2), ballots.length - rows));
      return (
        <OptionList
          options={options.slice(start, start + rows)}
          cursor={cursor - start}
          width={width}
          meanings="nowhere"
          lastApart={false}
        />
      );
    },
  };
}
