import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

// Technique: lay out without Yoga.
// Gains: 13 ms before the first question, 5 MB of memory, 50 KB of the package. Our screens are lines in one <Text>: `screens/`
//   sets them, and nothing is left for a flex-box engine to do.
// How: Ink gets `stacked-layout.ts` for Yoga's nodes. A screen that uses more of Ink than <Text> would throw when it is drawn; a
//   test holds the screens to <Text>, and another compares the layout with Yoga's.
// Delete when: a screen needs a <Box>. Then Yoga must start synchronously: Emscripten's `instantiateWasm` hook can be handed an
//   instance, where Yoga's own entry loads its wasm through `fetch`, which alone takes 44-63 ms.

const ENTRY = /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/;
const STACKED_LAYOUT = fileURLToPath(new URL("./stacked-layout.ts", import.meta.url));

const ENTRY_WITHOUT_YOGA = `
import constants from './generated/YGEnums.js';
import { Node } from ${JSON.stringify(STACKED_LAYOUT)};
export default { ...constants, Node };
`;

export const layoutWithoutYoga: Plugin = {
  name: "layout-without-yoga",
  setup(build) {
    build.onLoad({ filter: ENTRY }, ({ path }) => ({
      contents: ENTRY_WITHOUT_YOGA,
      loader: "js",
      resolveDir: dirname(path),
    }));
  },
};
