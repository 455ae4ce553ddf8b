import { type Block, paragraph } from "../../../render/blocks.ts";
import { blockLines, type Line, span, spread, textLines } from "../../../render/lines.ts";
import { roomReport, roomTopic } from "../../../render/room/room-report.ts";
import { timerWords } from "../../../render/room/room-words.ts";
import { topicBlocks } from "../../../render/tally/tally-blocks.ts";
import { answerLabel } from "../../../render/words.ts";
import type { TopicState } from "../../../room/state.ts";
import { gap, part } from "../../fit-rows.ts";
import { header, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { layOutReader } from "../reader.ts";

/** One question to talk about: the camps, whom to hear first, what to ask, and the time that is left. */
export function layOutTopic(state: TopicState, size: Size): ReturnType<typeof layOutReader> {
  const { width } = layoutOf(size);
  const question = state.catalogue.questions[state.question];
  const above = [
    part(2, [header("Room", width)]),
    gap(1),
    part(9, titleLines(question?.title ?? "", timerText(state), width)),
    gap(1),
  ];
  const sections = [{ title: "", lines: blockLines(blocksFor(state), width) }];
  return layOutReader({ bindings: roomKeymap.topic, above, sections, open: 0, scroll: state.scroll }, size);
}

const timerText = ({ timer }: TopicState): string => {
  if (timer.left === 0) return "time is up";
  return timer.running ? timerWords(timer) : `${timerWords(timer)}, stopped`;
};

function titleLines(title: string, timer: string, width: number): readonly Line[] {
  const line = spread([span(title, "strong")], [span(timer, "focus")], width);
  return line.length > 1 ? [line] : [...textLines(title, width, "strong"), [span(timer, "focus")]];
}

function blocksFor(state: TopicState): readonly Block[] {
  const report = roomReport(state);
  const question = state.catalogue.questions[state.question];
  const topic = roomTopic(state, report);
  if (topic) return topicBlocks(report, topic).slice(1);
  const answer = question && answerLabel(question, report.group.recommendation.answers[question.id]);
  return [paragraph(`All ballots agree: “${answer}”.`)];
}
