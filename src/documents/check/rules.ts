import type { Source } from "../../domain/catalogue-schema.ts";
import type { DocumentPart } from "../../domain/document-plan-schema.ts";
import type { IsoDay } from "../../domain/iso-day.ts";
import type { Block, Section } from "../outline.ts";
import type { Judged, Kind } from "./classify.ts";
import { bareTitle, isOpen, mayHave, type PartId, surely, under } from "./parts.ts";

/** Something found in a document, on a line counted from 1. */
type Hit = Readonly<{ line: number; message: string }>;

export type Rule = Readonly<{
  id: string;
  /** An error is certain; a hint is a judgement, and can be silenced. */
  severity: "error" | "hint";
  kinds: readonly Kind[];
  /** Whether the talk names the pitfall, or we do. */
  source: Source;
  /** What to do, as a full sentence. */
  advice: string;
  find: (document: Judged, today: IsoDay) => readonly Hit[];
}>;

const plannedParts = ({ plan, kind }: Judged): readonly DocumentPart[] => {
  if (!plan || kind === "record") return [];
  const document = plan[kind];
  return "parts" in document ? document.parts : [];
};

const sectionOf = (
  { outline }: Judged,
  { id, title }: Pick<DocumentPart, "id" | "title">,
): Section | undefined =>
  outline.sections.find(({ level, title: own }) => level > 0 && bareTitle(own) === bareTitle(title)) ??
  (isKnown(id) ? surely(outline, id)[0] : undefined);

const KNOWN: readonly string[] = ["problem", "policy", "steps", "non-goals"] satisfies readonly PartId[];
const isKnown = (id: string): id is PartId => KNOWN.includes(id);

const pieces = ({ outline }: Judged): readonly Block[] =>
  outline.sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind !== "comment" && kind !== "code"),
  );
const prose = (document: Judged): string =>
  [...document.outline.sections.map(({ title }) => title), ...pieces(document).map(({ text }) => text)]
    .join("\n")
    .replace(/[‘’]/g, "'");
const firstLine = ({ outline }: Judged): number =>
  outline.sections.find(({ level }) => level > 0)?.line ?? outline.sections[0]?.line ?? 1;
const onTop = (document: Judged, message: string): readonly Hit[] => [{ line: firstLine(document), message }];

const MISSING_STRATEGY_PARTS: Readonly<Record<"problem" | "steps" | "non-goals", RegExp>> = {
  problem:
    /\b(problems?|challeng\w*|obstacles?|bottlenecks?|struggl\w*|pain\w*|difficult\w*|hard to|fail(s|ed|ing|ures?)?|broken|slow|suffer\w*|lacks?|lacking|missing|threat\w*|risks?|cannot|can't|unable|too (much|many|few|slow|long)|hinder\w*|prevents?|block(s|ed|ers?)?|gaps?|debt|costly|expensive|because|stuck|fragment\w*|limit(s|ed|ations?)?|concerns?|issues?|despite|however)\b/i,
  steps:
    /\b(first|then|next|finally|step|phase|milestone|will|start(s|ing)? (by|with)|begin|q[1-4]|sprint|weeks?|months?)\b/i,
  "non-goals":
    /\b(non-?goals?|out of scope|not in scope|(will|do|does|are|is|am|should|must|can|would) not|won't|don't|doesn't|isn't|aren't|shouldn't|can't|cannot|never|no longer|nothing|stop (doing|using)|instead of|rather than|avoid\w*|deprecat\w*|defer\w*|postpon\w*|later|not (yet|a|an|the|just|only|for|about)|exclud\w*|except|refus\w*|reject\w*|without|over)\b/i,
};

const A_TARGET =
  /\d+(\.\d+)?\s*(%|percent|x\b|k\b|m\b)|\bby (the )?(end of|q[1-4]|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(increase|reduce|reach|grow|achieve|hit|cut|double|halve)\b.*\d/i;

const NUMBER =
  "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|few|several|coming|many)";
const A_HORIZON = new RegExp(
  `\\b(?:(?:19|20)\\d\\d|${NUMBER}(?:[- ](?:to|or)[- ]${NUMBER})?[- ](?:years?|months?|quarters?|decades?)|years?|decades?|long[- ]?term|long run|north star|future|eventually|someday|one day|ultimate(?:ly)?|horizon|tomorrow|generations?|next[- ]generation|\\d\\.0|v\\d|as we grow|over time)\\b`,
  "i",
);

const A_REASON =
  /\b(because|so that|so (you|we|they|teams|people|users|developers)|why|in order to|enabl\w*|benefit\w*|value\w*|matter\w*|needs?|help\w*|problems?|pain\w*|believe|important|easier|faster|better|makes? it|allow\w*|worth|should|must|without|instead)\b/i;

const DREAM =
  /\b(imagine (a|if|that|being)|we (envision|envisage|dream of|aspire to)|our (dream|north star) is)\b/i;

const PLAN_TITLE =
  /^(roadmap|milestones?|next steps|action items|action plan|implementation( plan| roadmap| phases)?|timeline|phased? (plan|roadmap|rollout)|delivery plan|project plan|to-?do( list)?|sprints?|sprint plan|release plan|development (roadmap|phases|plan))$/;

/** All that can be found, in the order in which it is looked for. */
export const RULES: readonly Rule[] = [
  {
    id: "part-missing",
    severity: "error",
    kinds: ["vision", "strategy"],
    source: "interpretation",
    advice:
      "Put the heading back with its text, or take “waymark:” out of the front matter if the document has become another one.",
    find: (document) =>
      plannedParts(document)
        .filter((part) => !sectionOf(document, part))
        .map(({ title }) => ({ line: firstLine(document), message: `the part “${title}” is missing` })),
  },
  {
    id: "part-empty",
    severity: "error",
    kinds: ["vision", "strategy"],
    source: "interpretation",
    advice: "Write it, or take the heading out.",
    find: (document) => {
      const { outline, plan } = document;
      const sections = plan
        ? plannedParts(document).flatMap((part) => sectionOf(document, part) ?? [])
        : (["problem", "policy", "steps", "non-goals"] as const).flatMap((part) => surely(outline, part));
      return sections.flatMap((section) => {
        const { blocks, nested } = under(outline, section);
        if (!blocks.every(isOpen) || (nested && !plan)) return [];
        return [{ line: section.line, message: `“${section.title}” holds nothing yet but what asks for it` }];
      });
    },
  },
  {
    id: "prompt-left",
    severity: "error",
    kinds: ["vision", "strategy"],
    source: "interpretation",
    advice: "Write what belongs behind the dots, or take the line out.",
    find: (document) =>
      plannedParts(document).flatMap((part) => {
        const section = sectionOf(document, part);
        const blocks = section ? under(document.outline, section).blocks : [];
        if (blocks.every(isOpen)) return [];
        return blocks
          .filter((block) => block.kind !== "comment" && isOpen(block))
          .map(({ line }) => ({ line, message: `a line of “${part.title}” is still to be filled in` }));
      }),
  },
  {
    id: "two-in-one",
    severity: "hint",
    kinds: ["vision", "strategy"],
    source: "talk",
    advice: "Create different artifacts for the two: the vision says yes to things, the strategy says no.",
    find: (document) =>
      document.both ? onTop(document, "one document is to be both the vision and the strategy") : [],
  },
  {
    id: "strategy-without-problem",
    severity: "hint",
    kinds: ["strategy"],
    source: "talk",
    advice:
      "Say what stops you from achieving the vision: failure to face the challenge is a pitfall of strategies.",
    find: (document) =>
      missing(document, "problem")
        ? onTop(document, "nothing here says which problem the strategy is to solve")
        : [],
  },
  {
    id: "goals-in-place-of-policy",
    severity: "hint",
    kinds: ["strategy"],
    source: "talk",
    advice:
      "Say how you will go about the problem, and what that rules out: mistaking strategy for goals is a pitfall.",
    find: (document) => {
      const { outline } = document;
      const policies = surely(outline, "policy")
        .map((section) => ({
          section,
          blocks: under(outline, section).blocks.filter((block) => !isOpen(block)),
        }))
        .filter(
          ({ blocks }) =>
            blocks.length > 0 && blocks.every(({ text }) => A_TARGET.test(text) && text.length < 160),
        );
      if (policies.length > 0) {
        return policies.map(({ section }) => ({
          line: section.line,
          message: `“${section.title}” holds figures and dates alone, which say what is hoped for and not how`,
        }));
      }
      const goalsAlone =
        mayHave(outline, "goals") &&
        !(["problem", "policy", "steps", "non-goals"] as const).some((part) => mayHave(outline, part));
      return goalsAlone && surely(outline, "goals").length > 0
        ? [
            {
              line: surely(outline, "goals")[0]?.line ?? 1,
              message: "there are goals, and no heading for a policy or for steps",
            },
          ]
        : [];
    },
  },
  {
    id: "strategy-without-non-goals",
    severity: "hint",
    kinds: ["strategy"],
    source: "talk",
    advice: "Strategy is about saying no: name what would be good to do, and will not be done now.",
    find: (document) =>
      missing(document, "non-goals") ? onTop(document, "the strategy says no to nothing") : [],
  },
  {
    id: "strategy-without-steps",
    severity: "hint",
    kinds: ["strategy"],
    source: "talk",
    advice: "Add the concrete steps that put the policy into action.",
    find: (document) =>
      missing(document, "steps") &&
      !pieces(document).some(({ style }) => style === "numbered" || style === "task")
        ? onTop(document, "the strategy has no concrete steps")
        : [],
  },
  {
    id: "vision-in-strategy",
    severity: "hint",
    kinds: ["strategy"],
    source: "talk",
    advice:
      "Move the dream to the vision, and keep here what stops you from getting there and what you will do.",
    find: ({ outline, both }) =>
      both
        ? []
        : outline.sections
            .filter(
              ({ title }) => !/\b(vision|north star|future|ambition|aspiration|focus|part of)\b/i.test(title),
            )
            .flatMap(({ blocks }) => blocks)
            .filter(({ kind, text }) => kind === "paragraph" && DREAM.test(text))
            .slice(0, 3)
            .map(({ line }) => ({ line, message: "this sentence is of a vision, not of a strategy" })),
  },
  {
    id: "vision-without-horizon",
    severity: "hint",
    kinds: ["vision"],
    source: "talk",
    advice: "Say in how many years: a vision is what the system looks like in X years.",
    find: (document) =>
      !document.plan && !mayHave(document.outline, "horizon") && !A_HORIZON.test(prose(document))
        ? onTop(document, "the vision does not say by when")
        : [],
  },
  {
    id: "vision-without-reason",
    severity: "hint",
    kinds: ["vision"],
    source: "talk",
    advice: "Say why it is worth it: not being sufficiently compelling is a pitfall of visions.",
    find: (document) =>
      !mayHave(document.outline, "reason") && !A_REASON.test(prose(document))
        ? onTop(document, "the vision does not say why it is worth it")
        : [],
  },
  {
    id: "vision-behind",
    severity: "hint",
    kinds: ["vision"],
    source: "talk",
    advice: "Aim further ahead: a target that is too far behind is a pitfall of visions.",
    find: (document, today) => behind(document, Number(today.slice(0, 4))),
  },
  {
    id: "vision-too-far",
    severity: "hint",
    kinds: ["vision"],
    source: "talk",
    advice: "Aim nearer, or say why so far: a target that is too far in the future is a pitfall of visions.",
    find: (document) =>
      horizonBlocks(document)
        .filter(({ text }) => Number(/\b(\d{2,3})[- ]years?\b/i.exec(text)?.[1] ?? 0) > FAR_YEARS)
        .map(({ line }) => ({ line, message: `the horizon is more than ${FAR_YEARS} years away` })),
  },
  {
    id: "steps-in-vision",
    severity: "hint",
    kinds: ["vision"],
    source: "talk",
    advice:
      "Move the plan to the strategy: a vision says where the system should end up, not what is done next.",
    find: (document) => {
      const { outline, both } = document;
      if (both) return [];
      const planned = outline.sections
        .filter(({ level, title }) => level > 1 && PLAN_TITLE.test(bareTitle(title)))
        .filter((section) => under(outline, section).blocks.filter((block) => !isOpen(block)).length >= 3);
      const tasks = pieces(document).filter(({ style }) => style === "task");
      return [
        ...planned
          .slice(0, 1)
          .map(({ line, title }) => ({ line, message: `“${title}” is a plan of steps within a vision` })),
        ...(planned.length === 0 && tasks.length >= 3
          ? [{ line: tasks[0]?.line ?? 1, message: "a list of tasks stands within a vision" }]
          : []),
      ];
    },
  },
];

/** Beyond this a horizon is called too far, within half a year too near. Both are our reading. */
const FAR_YEARS = 15;

/** A part that no heading and no sentence hints at. Our own documents have their parts by the plan. */
function missing(document: Judged, part: keyof typeof MISSING_STRATEGY_PARTS): boolean {
  if (document.plan) return false;
  return !mayHave(document.outline, part) && !MISSING_STRATEGY_PARTS[part].test(prose(document));
}

const horizonBlocks = ({ outline }: Judged): readonly Block[] =>
  surely(outline, "horizon").flatMap((section) =>
    under(outline, section).blocks.filter((block) => block.kind !== "comment" && !isOpen(block)),
  );

function behind(document: Judged, year: number): readonly Hit[] {
  const yearIn = (text: string): number => Number(/\b(20\d\d)\b(?!-\d)/.exec(text)?.[1] ?? year);
  const titled = document.outline.sections.filter(
    ({ level, title }) => level > 0 && /\bvision\b/i.test(title) && yearIn(title) < year,
  );
  const named = horizonBlocks(document).filter(({ text }) => yearIn(text) < year);
  const near = horizonBlocks(document).filter(
    ({ text }) =>
      !/\byears?\b|\b20\d\d\b/i.test(text) &&
      /\b([1-6]|one|two|three|four|five|six) months?\b|\bquarter\b/i.test(text),
  );
  return [
    ...[...titled, ...named].map(({ line }) => ({ line, message: "the year that it aims at has passed" })),
    ...near.map(({ line }) => ({ line, message: "half a year ahead is a plan, not a vision" })),
  ];
}
