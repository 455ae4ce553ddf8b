import type { Block, Outline, Section } from "../outline.ts";

/** The parts that a checker knows by their headings, in our documents and in those of others. */
export type PartId = "problem" | "policy" | "goals" | "steps" | "non-goals" | "vision" | "horizon" | "reason";

type Recogniser = Readonly<{
  /** A heading that is surely of this part. */
  surely: RegExp;
  /** One that may be: enough to keep quiet about a part that seems to be missing. */
  maybe: RegExp;
}>;

const RECOGNISERS: Readonly<Record<PartId, Recogniser>> = {
  problem: {
    surely: /^(the )?(core |main |key )?(problems?( statements?)?|challenges?|diagnosis)$/,
    maybe:
      /\b(problems?|challenges?|diagnos[ei]s|pains?|obstacles?|situation|current|context|motivation|background|issues?|risks?|gaps?|weakness(es)?|bottlenecks?|today|status quo|constraints?|why|swot|landscape|blockers?|stops)\b/,
  },
  policy: {
    surely: /^((the|our) )?(guiding )?(polic(y|ies))$/,
    maybe:
      /\b(polic(y|ies)|approach(es)?|principles?|tenets?|guidelines?|pillars?|bets?|direction|choices?|trade-?offs?|rules?|strateg(y|ies|ic)|how|philosophy|positioning|themes?|focus|thesis|model|wedge|moats?)\b/,
  },
  goals: {
    surely: /^((the|our) )?(goals|objectives|okrs?|kpis?|targets|metrics|success metrics|key results)$/,
    maybe: /\b(goals?|objectives?|okrs?|kpis?|targets?|metrics|key results)\b/,
  },
  steps: {
    surely: /^((the|our) )?((next|concrete|first) )?(steps|actions|coherent actions|action plan)$/,
    maybe:
      /\b(steps?|actions?|plans?|roadmap|phases?|milestones?|next|timelines?|initiatives?|tasks?|implementation|rollout|sequenc\w*|workstreams?|deliverables?|projects?|priorit\w*|execution|work|stages?|weeks?|days?|q[1-4]|\d{4})\b/,
  },
  "non-goals": {
    surely: /^(non-?goals|anti-?goals|out of scope|not in scope|explicit non-?goals)$/,
    maybe:
      /\b(non-?goals?|anti-?goals?|scope|not|won'?t|don'?t|isn'?t|never|avoid|deferred|later|exclusions?|limits?|limitations?|no|non|against|kill|cut|stop)\b/,
  },
  vision: {
    surely: /^((the|our) )?(vision|vision statement|north star)$/,
    maybe:
      /\b(vision|north star|future|ambition|aspirations?|dream|mission|purpose|end state|target state|tl;?dr|why)\b/,
  },
  horizon: {
    surely: /^(by when|horizon|time horizon)$/,
    maybe: /\b(when|horizon|years?|\d{4}|long-term|future)\b/,
  },
  reason: {
    surely: /^why (it is worth it|this matters|we do this)$/,
    maybe:
      /\b(why|worth|motivation|problems?|benefits?|value|purpose|mission|goals?|rationale|background|context)\b/,
  },
};

/** A title without numbers, emojis and markup at its ends: "2. 🚫 Non-Goals:" is "non-goals". */
export const bareTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[^\p{L})]+$/u, "");

/** Sections whose heading is surely of this part. */
export const surely = ({ sections }: Outline, part: PartId): readonly Section[] =>
  sections.filter(({ level, title }) => level > 0 && RECOGNISERS[part].surely.test(bareTitle(title)));

/** Whether some heading, but for the document's own title, may be of this part. */
export const mayHave = ({ sections }: Outline, part: PartId): boolean => {
  const own = sections.find(({ level }) => level > 0);
  return sections.some(
    (section) =>
      section !== own &&
      section.level > 0 &&
      RECOGNISERS[part].maybe.test(section.title.toLowerCase().replace(/[‘’]/g, "'")),
  );
};

/** What stands under a heading, its subheadings' pieces included; `nested` tells whether there are such. */
export function under(
  { sections }: Outline,
  section: Section,
): Readonly<{ blocks: readonly Block[]; nested: boolean }> {
  const start = sections.indexOf(section);
  const end = sections.findIndex((each, index) => index > start && each.level <= section.level);
  const own = sections.slice(start, end < 0 ? undefined : end);
  return { blocks: own.flatMap(({ blocks }) => blocks), nested: own.length > 1 };
}

// What a writer leaves to be filled in: dots alone or behind a colon, and the usual words.
const LEFT_OPEN =
  /^$|(^|:\s*)(…|\.\.\.)$|^(todo|tbd|tba|fixme|to be (written|done|decided|determined|added|filled in))[.:…]*$/i;

/** Whether a piece says nothing yet. Comments are for the writer, and say nothing to a reader. */
export const isOpen = ({ kind, text }: Block): boolean => kind === "comment" || LEFT_OPEN.test(text.trim());
