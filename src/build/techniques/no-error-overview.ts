import type { Plugin } from "esbuild";

// Technique: Ink's page about an error in a component is left out.
// Mends: that page asks for the working folder when it is loaded, so that in a deleted one no screen could begin at all.
// How: nobody ever sees it, since our own guard catches errors of components first; an empty component is in its place.
// Delete when: Ink asks for the working folder when it draws the page.

export const noErrorOverview: Plugin = {
  name: "no-error-overview",
  setup(build) {
    build.onLoad({ filter: /ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/ }, () => ({
      contents: "export default () => null;",
      loader: "js",
    }));
  },
};
