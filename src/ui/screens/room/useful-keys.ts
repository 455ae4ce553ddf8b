import type { GatheringState, RevoteState } from "../../../room/state.ts";
import { roomTransition } from "../../../room/transition.ts";
import type { Bindings } from "../../frame.ts";
import { isSuspend } from "../../keymap.ts";
import { roomKeymap } from "../../room-keymap.ts";

const NOTHING_SCROLLS = () => ({ limit: 0, page: 0 });

/** The keys that do something now: without a ballot there is none to reveal, to take out or to choose. */
export const usefulKeys = (state: GatheringState | RevoteState): Bindings =>
  roomKeymap[state.screen].filter(({ keys: [key = ""], act }) => {
    const action = act(key, NOTHING_SCROLLS);
    return isSuspend(action) || roomTransition(state, action) !== state;
  });
