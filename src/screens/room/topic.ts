import type { Block } from "../../render/blocks.ts";
import { blockLines, type Line, span, spread, textLines } from "../../render/lines.ts";
import { topicReport } from "../../render/room/room-report.ts";
import { timerWords } from "../../render/room/room-words.ts";
import type { RoomAt } from "../../room/state.ts";
import { frameOf, proseWidth } from "../../ui/frame.ts";
import { gap, inTwoColumns, linesPart } from "../../ui/lines.tsx";
import { type LayOut, layOutReader } from "../../ui/reader.tsx";

/** One question to talk about: the camps, beside them where there is room whom to hear first and what to ask, and the time left. */
export const layOutTopic: LayOut<RoomAt<"topic">> = (state, size, hints) => {
  const frame = frameOf(size);
  const question = state.catalogue.questions[state.question];
  const above = [linesPart("title", titleLines(question?.title ?? "", timerText(state), frame.width)), gap()];
  const blocks = topicReport(state).slice(1);
  const isStep = (block: Block) => block.kind === "item" && block.mark === "step";
  const lines = frame.columns
    ? inTwoColumns(
        (columns) =>
          blockLines(
            blocks.filter((block) => !isStep(block)),
            columns,
          ),
        (columns) => blockLines(blocks.filter(isStep), columns),
        frame.width,
      )
    : blockLines(blocks, proseWidth(size));
  const sections = [{ title: "", lines }];
  return layOutReader({ where: "Room", hints, above, sections, open: 0, scroll: state.scroll }, size);
};

const timerText = ({ timer }: RoomAt<"topic">): string => {
  if (timer.left === 0) return "time is up";
  return timer.running ? timerWords(timer) : `${timerWords(timer)}, stopped`;
};

function titleLines(title: string, timer: string, width: number): readonly Line[] {
  const line = spread([span(title, "strong")], [span(timer, "strong")], width);
  return line.length > 1 ? [line] : [...textLines(title, width, "strong"), [span(timer, "strong")]];
}
