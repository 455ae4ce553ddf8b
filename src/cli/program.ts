import type { Catalogue } from "../domain/catalogue-schema.ts";

/** What the program is built with. */
export type Program = Readonly<{ catalogue: Catalogue; version: string }>;
