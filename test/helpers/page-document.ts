import { DOMImplementation, type Element } from "@xmldom/xmldom";
import { vi } from "vitest";

/** Not named where it is imported: its elements are Preact's, which the types of Ink's would refuse. */
const MAIN = "../../src/page/main.tsx";

/** Where a page is, what it may do there, and what was done. */
export type Surroundings = Readonly<{
  purpose?: "result" | "ballot";
  /** The address, with what is behind "#". */
  href?: string;
  /** What a browser does with a text for the clipboard; undefined where it has none. */
  copy?: ((text: string) => Promise<void>) | undefined;
}>;

/** An element with what a page does to it that XML knows nothing of. */
type Control = Element & { listeners?: Record<string, (event: object) => void>; remove?: () => void };

const CONTROLS = ["button", "summary", "input", "select", "code"];

/** What Preact needs of elements beside what XML has. */
const asControls = (prototype: Control): void =>
  void Object.assign(prototype, {
    addEventListener(this: Control, type: string, listener: (event: object) => void) {
      this.listeners = { ...this.listeners, [type]: listener };
    },
    removeEventListener(this: Control, type: string) {
      delete this.listeners?.[type];
    },
    remove(this: Control) {
      this.parentNode?.removeChild(this);
    },
    focus(this: Control) {
      done.push(`focus ${this.textContent}`);
    },
  });

let done: string[] = [];

const wordsOf = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();

/** The page for a browser in a document of XML: no browser, no style, but every element and every click. */
export async function openPageDocument({
  purpose = "result",
  href = "https://example.org/waymark.html",
  copy,
}: Surroundings) {
  const document = new DOMImplementation().createDocument("http://www.w3.org/1999/xhtml", "html", null);
  const root = document.documentElement;
  if (!root) throw new RangeError("a document has a root");
  const body = document.createElement("body");
  root.appendChild(body);
  asControls(Object.getPrototypeOf(root));
  asControls(Object.getPrototypeOf(document.createTextNode("")));
  Object.assign(root, { dataset: { purpose } });
  const tags = (name: string): readonly Control[] => [...body.getElementsByTagName(name)];
  Object.assign(document, { body, querySelector: (name: string) => tags(name)[0] ?? null, title: "waymark" });
  done = [];
  const listeners = new Map<string, () => void>();
  vi.stubGlobal("document", document);
  vi.stubGlobal("location", { ...partsOf(href), reload: () => done.push("reload") });
  vi.stubGlobal("history", {
    replaceState: (_: null, __: string, address: string) => done.push(`address ${address}`),
  });
  vi.stubGlobal("navigator", { clipboard: copy && { writeText: copy } });
  vi.stubGlobal("window", { print: () => done.push("print") });
  vi.stubGlobal("scrollTo", (x: number, y: number) => done.push(`scroll ${x} ${y}`));
  vi.stubGlobal("addEventListener", (type: string, listener: () => void) => listeners.set(type, listener));
  vi.resetModules();
  await import(MAIN);

  const find = (name: string): Control => {
    const found = CONTROLS.flatMap(tags).find(
      (each) => wordsOf(each).startsWith(name) || each.getAttribute("aria-label") === name,
    );
    if (!found) throw new RangeError(`there is no “${name}” in ${wordsOf(body)}`);
    return found;
  };
  const fire = (control: Control, type: string, event: object = {}) => {
    const listener = Object.entries(control.listeners ?? {}).find(([each]) => each.toLowerCase() === type);
    if (!listener) throw new RangeError(`nothing happens on ${type}`);
    listener[1].call(control, { type: listener[0], currentTarget: control, ...event });
  };
  return {
    /** All words, of `name`d elements alone where a name is given, one text each. */
    texts: (name: string): readonly string[] => tags(name).map(wordsOf),
    text: (): string => wordsOf(body),
    tags,
    heading: (): string => wordsOf(tags("h1")[0] ?? body),
    title: (): string => String((document as unknown as { title: string }).title),
    click: (name: string): void => fire(find(name), "click"),
    has: (name: string): boolean => CONTROLS.flatMap(tags).some((each) => wordsOf(each).startsWith(name)),
    fire,
    find,
    /** What was done to the browser since this was asked last. */
    done: (): readonly string[] => done.splice(0),
    happens: (type: string): void => listeners.get(type)?.(),
  };
}

const partsOf = (href: string) => {
  const { hash, protocol } = new URL(href);
  return { href, hash, protocol };
};
