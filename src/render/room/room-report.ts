import { topicsIn } from "../../domain/discussion.ts";
import { boxOf, sinceReveal } from "../../domain/room-ballots.ts";
import type { RoomAt, RoomState } from "../../room/state.ts";
import { type Block, heading, paragraph } from "../blocks.ts";
import { topicBlocks } from "../tally/tally-blocks.ts";
import { type TallyReport, tallyReport } from "../tally/tally-report.ts";
import { answerLabel } from "../words.ts";

/** What the ballots in a room say. @param state with at least one ballot */
export const roomReport = ({ catalogue, ballots, before, refused, ...room }: RoomState): TallyReport =>
  tallyReport(catalogue, boxOf(ballots, refused), {
    anonymous: room.anonymous,
    expected: room.expected,
    since: before && sinceReveal(catalogue, before, ballots),
  });

/** The question that is talked about: what the camps say, or that all agree. */
export function topicReport(state: RoomAt<"topic">): readonly Block[] {
  const report = roomReport(state);
  const question = state.catalogue.questions[state.question];
  const topic = topicsIn(report.discussion).find((each) => each.question === question);
  if (topic) return topicBlocks(report, topic);
  if (!question) return [];
  const answer = answerLabel(question, report.group.recommendation.answers[question.id]);
  return [heading(`${question.name}: ${question.title}`), paragraph(`All ballots agree: “${answer}”.`)];
}
