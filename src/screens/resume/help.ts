import type { ResumeState } from "../../wizard/state.ts";
import type { About } from "../help/about.ts";

/** What is offered: an interrupted session, or a ballot that was made here before. */
export const resumeHelp = ({ purpose }: ResumeState): About =>
  purpose === "ballot"
    ? {
        title: "A ballot made here before",
        paragraphs: [
          "To change it makes a ballot that replaces it wherever both are found. Its answers were not kept: all questions are asked again.",
        ],
      }
    : {
        title: "An earlier session",
        paragraphs: [
          "Your answers were kept when it was interrupted, on this machine alone. Starting over removes them; with --no-save none are kept.",
        ],
      };
