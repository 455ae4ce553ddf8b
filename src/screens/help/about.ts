import { type Block, heading, paragraph } from "../../render/blocks.ts";

/** What a screen is about, for its help and for that of the plain conversation. */
export type About = Readonly<{ title: string; paragraphs: readonly string[] }>;

export const aboutBlocks = ({ title, paragraphs }: About): readonly Block[] => [
  heading(title),
  ...paragraphs.map(paragraph),
];
