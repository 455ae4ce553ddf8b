/** Those of Yoga's constants that are needed here. */
const MEASURE_MODE_EXACTLY = 1;
const DISPLAY_FLEX = 0;

type Measure = (width: number, mode: number) => Readonly<{ width: number; height: number }>;

/**
 * A node of Yoga's that stacks: each node is as wide as the root, and below the one before it. What it has no method for
 * (margins, borders, percentages) throws.
 */
export class Node {
  static create = (): Node => new Node();

  #children: Node[] = [];
  #measure: Measure | undefined;
  #width = 0;
  #height = 0;
  #top = 0;
  #dirty = true;

  setWidth(columns: number): void {
    this.#width = columns;
  }

  setMeasureFunc(measure: Measure): void {
    this.#measure = measure;
    this.#dirty = true;
  }

  unsetMeasureFunc(): void {
    this.#measure = undefined;
  }

  /** What it measures has changed: it is measured again. */
  markDirty(): void {
    this.#dirty = true;
  }

  insertChild(child: Node, index: number): void {
    this.#children.splice(index, 0, child);
  }

  removeChild(child: Node): void {
    this.#children = this.#children.filter((each) => each !== child);
  }

  getChildCount(): number {
    return this.#children.length;
  }

  calculateLayout(): void {
    this.#place(0, this.#width);
  }

  #place(top: number, width: number): void {
    const known = !this.#dirty && this.#width === width;
    this.#top = top;
    this.#width = width;
    this.#dirty = false;
    if (this.#measure) {
      if (!known) this.#height = this.#measure(width, MEASURE_MODE_EXACTLY).height;
      return;
    }
    this.#height = 0;
    for (const child of this.#children) {
      child.#place(this.#height, width);
      this.#height += child.#height;
    }
  }

  getComputedTop(): number {
    return this.#top;
  }

  getComputedWidth(): number {
    return this.#width;
  }

  getComputedHeight(): number {
    return this.#height;
  }

  getComputedLeft = nothing;
  getComputedPadding = nothing;
  getComputedBorder = nothing;

  getDisplay(): number {
    return DISPLAY_FLEX;
  }

  // What Ink's <Text> asks for makes no difference here: no node has a height to share out, and a text has no children.
  setFlexGrow = ignored;
  setFlexShrink = ignored;
  setFlexDirection = ignored;

  free = ignored;
  freeRecursive = ignored;
}

function nothing(): number {
  return 0;
}

function ignored(): void {}
