import { Text } from "ink";
import { escapeControl } from "../../render/escape-control.ts";
import { roomReport } from "../../render/room/room-report.ts";
import {
  ballotName,
  earlierRoomWords,
  NAMES_NOT_KEPT,
  noticeWords,
  roomWords,
  type StillState,
} from "../../render/room/room-words.ts";
import { besideRecommendation, groupStrengthWords } from "../../render/tally/tally-words.ts";
import { STRENGTH_WORDS } from "../../render/words.ts";
import { columnsOf } from "../../render/wrap.ts";
import type { RoomAt } from "../../room/state.ts";
import type { Part, Role } from "../../ui/fit.ts";
import { frameOf, proseWidth } from "../../ui/frame.ts";
import { gap, recommendationPart, textPart } from "../../ui/lines.tsx";
import { OptionList } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { accent, strong } from "../../ui/theme.ts";
import { Offer } from "../resume/view.tsx";

export function RoomScreen({ state, size, hints }: ScreenOf<StillState | RoomAt<"resume">>) {
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
  const { anonymous, notice } = state;
  const { title, meaning, note = "" } = roomWords(state);
  const below = [
    ...mainParts(state, width, frameOf(size).width),
    textPart("notice", note, width),
    ...(notice ? [noticePart(noticeWords(notice, anonymous), width)] : []),
  ];
  return (
    <Screen
      size={size}
      where={state.screen === "re-vote" ? "Voting again" : "Room"}
      hints={hints}
      body={[
        textPart("title", title, width, "strong"),
        textPart(
          meaningRole(state),
          `${meaning}${state.screen === "entry" && anonymous ? " No screen shows it." : ""}`,
          width,
        ),
        ...below.filter(({ rows }) => rows > 0).flatMap((part) => [gap(), part]),
      ]}
    />
  );
}

function meaningRole({ screen, notice }: StillState): Role {
  if (screen === "ask-reveal") return "choice";
  if (screen === "confirm") return "detail";
  // Next to a notice, words that were shown before give way even before the rows of the list.
  return notice ? "space" : "meaning";
}

/** What a screen is there for, below its words. @param whole columns of all the screen, of which prose takes `width` at most */
function mainParts(state: StillState, width: number, whole: number): readonly Part[] {
  switch (state.screen) {
    case "gathering":
      return [ballotsPart(state, width)];
    case "entry":
      return [typedPart(state, width)];
    case "re-vote":
      return state.anonymous ? [] : [ballotsPart(state, width)];
    case "confirm": {
      const report = roomReport(state);
      const { group } = report;
      const { pattern } = group.recommendation;
      return [
        recommendationPart(pattern, STRENGTH_WORDS[group.recommendation.strength], whole),
        textPart("detail", groupStrengthWords(group), width),
        ...besideRecommendation(report).map((text) => textPart("meaning", text, width)),
      ];
    }
    default:
      return [];
  }
}

/** What was done, or was not. It gets its rows before the screen's own content, and is cut where a low screen cannot hold it. */
function noticePart(words: string, width: number): Part {
  const part = textPart("title", words, width, "strong");
  return { ...part, least: 4, most: part.rows };
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

/** How many of many ballots are worth showing where rows are short. Next to a notice, only the one under the cursor. */
const FEWEST = 3;

/** A row for each ballot: who, never what. Of many, those around the cursor. */
function ballotsPart(
  { ballots, cursor, anonymous, notice }: RoomAt<"gathering" | "re-vote">,
  width: number,
): Part {
  const fewest = notice ? 1 : FEWEST;
  const options = ballots.map((ballot, index) => ({
    key: "✓",
    id: String(index),
    label: `${ballotName(ballot, index, anonymous)}${ballot.again && !anonymous ? " (voted again)" : ""}`,
    meaning: "",
  }));
  return {
    role: "choice",
    rows: Math.min(fewest, ballots.length),
    wants: Math.min(FEWEST, ballots.length),
    most: ballots.length,
    focus: Math.min(cursor, fewest - 1),
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
