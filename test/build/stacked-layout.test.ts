import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import Yoga from "yoga-layout";
import { Node } from "../../src/build/techniques/stacked-layout.ts";

type Tree = Readonly<{ columns: number }> | readonly Tree[];

/** Texts of so many columns, in boxes in boxes. */
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.record({ columns: fc.nat(300) }),
    fc.array(tie("tree"), { maxLength: 4 }),
  ),
}));

/** What Ink asks of both. */
interface Layout {
  setWidth(columns: number): void;
  setMeasureFunc(measure: (width: number) => { width: number; height: number }): void;
  markDirty(): void;
  insertChild(child: Layout, index: number): void;
  removeChild(child: Layout): void;
  getChildCount(): number;
  calculateLayout(width?: number, height?: number, direction?: number): void;
  getComputedLeft(): number;
  getComputedTop(): number;
  getComputedWidth(): number;
  getComputedHeight(): number;
}
type Text = { readonly node: Layout; columns: number };
type Part = Readonly<{ node: Layout; texts: readonly Text[] }>;

const yoga = () => Yoga.Node.create() as unknown as Layout;
const stacked = () => Node.create() as unknown as Layout;

/** Built as Ink builds its own. */
function built(tree: Tree, create: () => Layout): Part {
  const node = create();
  if ("columns" in tree) {
    const text = { node, columns: tree.columns };
    node.setMeasureFunc((width) => ({
      width: Math.min(width, text.columns),
      height: Math.ceil(text.columns / Math.max(1, width)),
    }));
    return { node, texts: [text] };
  }
  const parts = tree.map((each) => built(each, create));
  for (const part of parts) node.insertChild(part.node, node.getChildCount());
  return { node, texts: parts.flatMap(({ texts }) => texts) };
}

const placeOf = (node: Layout) => [
  node.getComputedLeft(),
  node.getComputedTop(),
  node.getComputedWidth(),
  node.getComputedHeight(),
];

/** Where everything is: laid out once for each width, with other texts and other children each time. */
function places(trees: readonly Tree[], widths: readonly number[], create: () => Layout) {
  const root = create();
  let parts = trees.map((each) => built(each, create));
  for (const { node } of parts) root.insertChild(node, root.getChildCount());
  return widths.map((width) => {
    root.setWidth(width);
    root.calculateLayout(undefined, undefined, Yoga.DIRECTION_LTR);
    const found = [
      root,
      ...parts.flatMap(({ node, texts }) => [node, ...texts.map((text) => text.node)]),
    ].map(placeOf);
    const [first, last, ...others] = parts;
    if (first && last) {
      root.removeChild(first.node);
      root.removeChild(last.node);
      root.insertChild(last.node, 0);
      parts = [last, ...others];
    }
    for (const text of parts.flatMap(({ texts }) => texts)) {
      text.columns += 7;
      text.node.markDirty();
    }
    return found;
  });
}

describe("the layout without Yoga", () => {
  it("puts everything where Yoga puts it", () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }),
        (trees, widths) => {
          expect(places(trees, widths, stacked)).toEqual(places(trees, widths, yoga));
        },
      ),
    );
  });

  it("measures a text again only when it has changed, or its width", () => {
    const [root, text] = [Node.create(), Node.create()];
    let measured = 0;
    text.setMeasureFunc((width) => ({ width, height: ++measured }));
    root.insertChild(text, 0);
    for (const width of [80, 80, 40]) {
      root.setWidth(width);
      root.calculateLayout();
    }
    expect(measured).toBe(2);
    text.markDirty();
    root.calculateLayout();
    expect(measured).toBe(3);
  });

  it("is enough for the screens: all of Ink's components that they use is <Text>", () => {
    const files = readdirSync("src/ui", { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const imported = files.flatMap((name) => {
      const source = readFileSync(join("src/ui", name), "utf8");
      return [...source.matchAll(/import \{([^}]*)\} from "ink"/g)].flatMap(([, names = ""]) =>
        names.split(","),
      );
    });
    expect(imported.map((name) => name.trim()).filter((name) => /^[A-Z]/.test(name))).toEqual(["Text"]);
  });
});
