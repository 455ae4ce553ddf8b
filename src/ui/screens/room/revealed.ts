import { BLANK, blockLines, type Line, span } from "../../../render/lines.ts";
import { changesSinceReveal } from "../../../render/room/changes-since-reveal.ts";
import { roomReport } from "../../../render/room/room-report.ts";
import { discussionBlocks, ruleBlocks } from "../../../render/tally/tally-blocks.ts";
import { shareLines, spreadLines } from "../../../render/tally/tally-text.ts";
import { ballotWords } from "../../../render/tally/tally-words.ts";
import { selectBefore } from "../../../room/selectors.ts";
import type { RevealedState } from "../../../room/state.ts";
import { gap, part } from "../../fit-rows.ts";
import { header, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { layOutReader } from "../reader.ts";
import { recommendationLines } from "../recommendation-line.ts";

/** What the group gets, then a section at a time: what to talk about first of all. */
export function layOutRevealed(state: RevealedState, size: Size): ReturnType<typeof layOutReader> {
  const { width } = layoutOf(size);
  const report = roomReport(state);
  const before = selectBefore(state);
  const above = [
    part(2, [header(`Room: ${ballotWords(report.group.ballots)}`, width)]),
    gap(1),
    part(10, recommendationLines(report.group.recommendation, width)),
    gap(1),
  ];
  const sections: readonly Readonly<{ title: string; lines: readonly Line[] }>[] = [
    { title: "Talk about", lines: blockLines(discussionBlocks(report), width) },
    {
      title: "One by one",
      lines: [...shareLines(report, width), BLANK, ...blockLines(ruleBlocks(report), width)],
    },
    { title: "Spread", lines: spreadLines(report, width) },
    {
      title: "Before and now",
      lines: before ? blockLines(changesSinceReveal(before, report.group), width) : [[span("")]],
    },
  ];
  return layOutReader(
    { bindings: roomKeymap.revealed, above, sections, open: state.section, scroll: state.scroll },
    size,
  );
}
