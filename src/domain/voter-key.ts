/** Two spellings of one name have the same key; empty for a name of which nothing can be seen. */
export const voterKey = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/\p{White_Space}+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .toLowerCase();
