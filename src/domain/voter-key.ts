/** Most names: nothing in them needs a closer look. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Two spellings of one name have the same key; empty for a name of which nothing can be seen. */
export const voterKey = (name: string): string =>
  PLAIN.test(name)
    ? name.toLowerCase()
    : name
        .normalize("NFC")
        .replace(/\p{White_Space}+/gu, " ")
        .replace(/[\p{Cc}\p{Cf}]/gu, "")
        .trim()
        .toLowerCase();
