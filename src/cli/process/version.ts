declare const WAYMARK_VERSION: string;

/** The version in package.json, put in by the build. */
export const version = WAYMARK_VERSION;
