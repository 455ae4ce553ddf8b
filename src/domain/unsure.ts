/** A real answer to every question. It makes no claim hold, like a question that was not answered. */
export const UNSURE = "unsure";
