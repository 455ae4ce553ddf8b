import { type Topic, topicsIn } from "../../domain/discussion.ts";
import { boxOf, sinceReveal } from "../../domain/room-ballots.ts";
import type { RoomAt, RoomState } from "../../room/state.ts";
import { type TallyReport, tallyReport } from "../tally/tally-report.ts";

/** What the ballots in a room say. @param state with at least one ballot */
export const roomReport = ({ catalogue, ballots, before, anonymous, refused }: RoomState): TallyReport =>
  tallyReport(catalogue, boxOf(ballots, refused), {
    anonymous,
    since: before && sinceReveal(catalogue, before, ballots),
  });

/** The question that is talked about, if the ballots differ on it. */
export function roomTopic(state: RoomAt<"topic">, { discussion }: TallyReport): Topic | undefined {
  return topicsIn(discussion).find(({ question }) => question === state.catalogue.questions[state.question]);
}
