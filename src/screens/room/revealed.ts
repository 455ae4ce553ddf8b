import { BLANK, blockLines, type Line, textLines } from "../../render/lines.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import { changesSinceReveal } from "../../render/room/changes-since-reveal.ts";
import { roomReport } from "../../render/room/room-report.ts";
import { rollBlocks } from "../../render/tally/roll-blocks.ts";
import { discussionBlocks, ruleBlocks } from "../../render/tally/tally-blocks.ts";
import { shareLines, spreadLines } from "../../render/tally/tally-text.ts";
import { ballotWords, besideRecommendation, tieWords } from "../../render/tally/tally-words.ts";
import { upperFirst } from "../../render/words.ts";
import type { RoomAt } from "../../room/state.ts";
import { frameOf, proseWidth } from "../../ui/frame.ts";
import { gap, inTwoColumns, recommendationPart } from "../../ui/lines.tsx";
import { type LayOut, layOutReader } from "../../ui/reader.tsx";

/** What the group gets, then a section at a time: what to talk about first of all, beside the answers where there is room. */
export const layOutRevealed: LayOut<RoomAt<"revealed">> = (state, size, hints) => {
  const width = proseWidth(size);
  const frame = frameOf(size);
  const report = roomReport(state);
  const { recommendation } = report.group;
  const above = [
    recommendationPart(recommendation.pattern, strengthBrief(recommendation, false), frame.width),
    gap(),
  ];
  const ties = tieWords(report.group).join("; ");
  const notes = [...(ties === "" ? [] : [`${upperFirst(ties)}.`]), ...besideRecommendation(report)];
  const rollLines = (columns: number) => blockLines(rollBlocks(report), columns);
  const discussionLines = (columns: number) => blockLines(discussionBlocks(report, true), columns);
  const sections: readonly Readonly<{ title: string; lines: readonly Line[] }>[] = [
    {
      title: "Talk about",
      lines: [
        ...notes.flatMap((text) => [...textLines(text, frame.width), BLANK]),
        ...(frame.columns
          ? inTwoColumns(
              (columns) => [...rollLines(columns), BLANK, ...spreadLines(report, columns)],
              discussionLines,
              frame.width,
            )
          : [...rollLines(width), BLANK, ...discussionLines(width)]),
      ],
    },
    {
      title: "One by one",
      lines: [...shareLines(report, width), BLANK, ...blockLines(ruleBlocks(report), width)],
    },
    { title: "Spread", lines: spreadLines(report, width) },
    { title: "Before and now", lines: blockLines(changesSinceReveal(report), width) },
  ];
  return layOutReader(
    {
      where: `Room: ${ballotWords(report.group.ballots)}`,
      hints,
      above,
      sections,
      // They open the questions that are talked about.
      numbered: false,
      open: state.section,
      scroll: state.scroll,
    },
    size,
  );
};
