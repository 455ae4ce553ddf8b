/** Whether a word is meant as a ballot's code, which needs no command before it, also when it turns out damaged. */
export const isMeantAsBallot = (word: string): boolean => /^\s*wm[0-9il]-?[0-9a-z]/i.test(word);
