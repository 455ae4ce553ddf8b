type VisionPart = "end-state" | "horizon" | "reason" | "ties";
type StrategyPart = "part-of-vision" | "problem" | "policy" | "steps" | "non-goals";

/** A part that we take from the talk, of a vision or of a strategy. */
export type Part = Readonly<{
  id: VisionPart | StrategyPart;
  /** What the part answers, for whoever reads that it was not found. */
  asks: string;
  /** Words for it, the likeliest first ("-" and "_" may be blanks). Where no title has one, or its plural, it is not found. */
  words: string;
  /** The id of the part in the documents that waymark drafts, where it is another one. */
  planned?: string;
  /** Titles that name the part as headings of any level and as labels, those that name it best first. */
  titles: readonly RegExp[];
  /** Titles that name it only where they are about the whole document: as its chapters. */
  chapterTitles: readonly RegExp[];
  /** Whether all but a chapter names it only up to the end of the first chapter: further on it is about its chapter alone. */
  early?: true;
}>;

/** Words that may come before the noun that names a part, without making it something else. */
const BEFORE =
  "(?:(?:the|our|my|your|its|this|a|an|core|key|main|central|overall|big|real|actual|fundamental|guiding|strategic|recommended|product|project|technical|engineering|architectur(?:e|al)|design|operating|development|company|business|primary|target|explicit|deliberate|current|immediate|concrete|high-level|hard|three|four|five|six|seven|eight) )*";
const AFTER =
  "(?: (?:statement|overview|summary|we(?:'re|'ve)?|i|it|this|that|the|to|for|in|of|at|with|about|from|solved|being|today|pointer|as|space|analysis|vs\\.?|on|by)(?: .*)?| is)?";

/** A title that is one of these nouns, with little around it: "Core problem", "The problem we solve", but not "Problem sets". */
const named = (nouns: string): RegExp => new RegExp(`^${BEFORE}(?:${nouns})${AFTER}$`, "u");

/** A title that ends in one of these nouns, whatever comes before it: "Rollout plan", "Howdy's problem". */
const ending = (nouns: string): RegExp =>
  new RegExp(`^(?:[\\p{L}\\d'./+–-]+ ){0,3}(?<!\\bto )(?:${nouns})${AFTER}$`, "u");

const NUMBER =
  "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a few|several)";
const SPAN = `${NUMBER}(?: ?(?:to|or|-|–) ?${NUMBER})?\\+?[ -](?:year|decade)s?`;
const YEAR = "20\\d\\d";

export const PARTS: Readonly<Record<"vision" | "strategy", readonly Part[]>> = {
  vision: [
    {
      id: "end-state",
      asks: "where the system should end up",
      words:
        "vision north_star mission goal objective future target outcome end_state ambition aspiration destination become success promise purpose ultimate long_term",
      early: true,
      titles: [
        /^(?:(?:the|our|my|core|overall|long-term|product|project|platform|company|technical|future) )*(?:vision|north star|end[- ]state|target state)(?: statement| summary)?$/,
        /^where (?:we|it|this|the [\p{L}-]+)(?:'re| is| are)? .*\b(?:ends? up|going|go|heading|headed|leads?|want to be)\b|^where this leads$/u,
      ],
      chapterTitles: [
        named("vision(?: forward| ahead)?"),
        ending("north star(?: outcomes?)?|end[- ]state|(?:target|desired|future) state"),
        /^(?:what )?(?:success|done|good|it|the future) (?:looks|will look)\b/,
        named(
          "(?:(?:end|final|ultimate|long[- ]term) )?(?:goals?|objectives?)|ambition|aspiration|mission|big picture|outcome|target|future|destination|long-term direction",
        ),
        /^what (?:we are|we're|i am|i'm) (?:building|making)\b|^what (?:[\p{L}\d'.-]+ ){1,3}is$|^what (?:is|are) (?!not$|\p{L}+(?:ed|en|ing)$)[\p{L}\d'.-]+$/u,
        named(
          "one[- ](?:sentence|liner)|one[- ](?:sentence|line) .*|promise|proposition|idea|concept|short version|product|product definition|purpose",
        ),
      ],
    },
    {
      id: "horizon",
      asks: "in how many years",
      words: "year horizon timeline decade time_frame timeframe long_term by_when 20\\d\\d",
      titles: [
        /^(?:by when|time ?(?:horizon|frame|scale))$/,
        new RegExp(
          `\\b(?:vision|horizon|by|until|target|north star|goals?|looks? like in|be in)[ :(–—-]+${YEAR}(?![-\\d])`,
        ),
        new RegExp(
          `\\b${SPAN} (?:vision|horizon|plan|view|target|goals?|outlook|expansion|ambition|mission)|\\b(?:vision|horizon|term)\\b.*\\b${SPAN}|\\b(?:in|within|over) (?:the )?(?:(?:next|coming) )?${SPAN}`,
        ),
      ],
      chapterTitles: [new RegExp(`^${YEAR}(?![-\\d])|^year \\d|^timeline$`)],
    },
    {
      id: "reason",
      asks: "why it is worth it",
      words:
        "why problem reason motivation opportunity opportunities benefit value pain challenge rationale gap purpose need advantage impact missing broken different differentiator background insight proposition cause",
      planned: "worth",
      early: true,
      titles: [
        /^why (?!this (?:document|page|file))(?:[\p{L}\d'.-]+ ){1,4}(?:exists?|matters?)$/u,
        /^(?:(?:the|our|core|main|key) )*problems?(?: statement)?$/,
      ],
      chapterTitles: [
        named(
          "motivation|benefits|impact|value propositions?|reasons?|problems?|challenges?|pain points?|opportunity|(?:market )?gap",
        ),
        ending("problems?|pain points?"),
        named("purpose"),
        /^what makes .* (?:different|unique|special)$|^why (?!not$)[\p{L}\d'.-]+(?: now)?$/u,
        /^why(?: now)?$|^why (?:this|it|we)(?: (?:project|product|platform|system|service|app|tool|is|are|exists?|matters?|works?|build|built|do|need)\b(?!.*\bpossible\b).*)?$/,
      ],
    },
    {
      id: "ties",
      asks: "which decisions it breaks ties in",
      words:
        "principle value trade-off decision tradeoff rule philosophy philosophies tenet pillar not non-goal nongoal never isn't won't don't boundary boundaries decide scope deferred guardrail constraint priority priorities non-negotiable belief believe commitment invariant",
      titles: [
        /\b(?:breaks? ties|tie-?break(?:s|ers?|ing)?)\b|^when in doubt\b/,
        /^(?:(?:the|our|core|key|guiding|design|product|fundamental) )*principles$/,
      ],
      chapterTitles: [
        ending(
          "trade-?offs?|decision (?:rules?|filters?|criteria|principles?)|(?:guiding|design|product|core|operating) principle|guiding (?:question|belief|statement)|principles|tenets?|(?:design|core|guiding|strategic|product) pillars",
        ),
        named(
          "non-negotiable(?:s| .*)|(?:\\p{L}+ )?(?:commitments|invariants)|red lines|guardrails|values|philosophy",
        ),
      ],
    },
  ],
  strategy: [
    {
      id: "part-of-vision",
      asks: "which part of the vision it zeroes in on",
      words:
        "vision goal objective mission north_star focus target purpose ambition aspiration end_state outcome",
      planned: "focus",
      early: true,
      titles: [
        /\b(?:part|slice|piece) of the vision\b/,
        /^(?:(?:the|our|my|core|overall|long-term|product|project|platform|company|technical) )*(?:vision|end[- ]state|target state)(?: statement| summary)?$/,
      ],
      chapterTitles: [
        named(
          "vision|north star|ambition|aspiration|mission|(?:(?:end|final|ultimate|long[- ]term) )?goals?|long[- ]term direction|objectives?",
        ),
        ending("vision|north star|focus(?: areas?)?"),
      ],
    },
    {
      id: "problem",
      asks: "what stops you from getting there",
      words:
        "problem challenge pain issue gap obstacle why blocker blocking limitation diagnosis weakness frustration bottleneck risk current_state need debt smell missing wrong broken hate lack barrier constraint threat situation context background",
      early: true,
      titles: [/^(?:(?:the|our|core|main|key) )*(?:problems?|challenges?)(?: statement)?$|^diagnosis$/],
      chapterTitles: [
        named("diagnosis|pain|bottlenecks?|needs?"),
        /^what (?:\p{L}+ )?problem\b|^why (?:(?:this|it|we)\b.*\b(?:matters?|exists?|build|necessary|needed)|build)\b/u,
        /^what(?:'s| is| are| was)? (?:broken|wrong|stopping|missing|in the way)\b|^what stops\b/,
        ending(
          "problems?|challenges?|obstacles?|pain points?(?: .*)?|problem [\\p{L}]+ has|limitations?|gaps?",
        ),
      ],
    },
    {
      id: "policy",
      asks: "how you go about that problem",
      words:
        "approach policy principle decision strategy strategies policies solution positioning position pillar bet philosophy philosophies recommendation recommended path choice thesis wedge direction differentiation differentiator moat rule how insight answer model trade-off tradeoff advantage directive",
      early: true,
      titles: [
        /^(?:(?:the|our|core|overall|main|strategic) )*guiding polic(?:y|ies)$|^(?:(?:the|our|core|proposed) )?(?:policy|solution|approach)$/,
      ],
      chapterTitles: [
        named(
          "polic(?:y|ies)|approach|principles?|tenets?|imperatives?|bets?|choices?|pillars?|posture|doctrine|philosophy|rules?|(?:locked )?(?:strategic )?decisions?(?! to\\b)",
        ),
        /^how$|^how (?:we (?!keep\b)|to (?:make|win|get|solve|fix|build)\b)|^where (?:we|i|[\p{L}\d.]+ can)\b(?!.* not ).*\b(?:invest|play|focus|compete|win)\b/u,
        named(
          "solution|strategy|positioning|position|answer|insight|moats?(?: strategy)?|(?:competitive|unfair) advantage|wedge|differentiation|trade-?offs?",
        ),
        ending(
          "strategic decisions|(?:strategic|core|architecture|mvp) principles|(?:product|strategic|market|competitive) positioning|solution|(?:mvp|implementation|productization|open-core) strategy|competitive differentiation|pillars|(?:migration|technical|recommended) approach",
        ),
      ],
    },
    {
      id: "steps",
      asks: "what is done to put the policy into action",
      words:
        "step phase plan roadmap road_map milestone next now stage action week month day sprint timeline sequence sequencing priority priorities implementation task execution near_term improvement q\\d initiative workstream to-do todo backlog checklist migration rollout launch",
      titles: [
        /^(?:(?:the|our|concrete|immediate|implementation|execution|project|product) )*(?:next steps?|(?:next|coherent) actions|steps|action plan|milestones|road ?map)$/,
        /^(?:phase|milestone) (?:[01]\b|a\b|one)|^prioriti[sz]e$/,
      ],
      chapterTitles: [
        ending(
          "steps|next actions?|(?<!future )milestones?|road ?map|phases|stages|(?<!(?:pricing|business|free|test|testing|validation|rollback|backup|contingency) )plan|(?:launch|implementation) checklist|phase model|timeline|sequenc(?:e|ing)|phasing|workstreams?|initiatives|schedule|priorities|(?:build|work|implementation|feature|priority) order",
        ),
        /^(?:step|stage|sprint) (?:[01]\b|a\b|one)|^(?:next|near-term|immediate|upcoming) (?:\p{L}+ ){0,2}(?:moves?|bets?|work|priority|releases?|tasks|enhancements|plans?|features)$/u,
        /^(?:now|next|immediate|near[- ]term|short[- ]term|this (?:week|month|quarter|year)|first \d+ days|q[1-4]\b.*|priorit(?:y|ies)|do (?:now|next|first)|week \d.*|month \d.*)$/,
      ],
    },
    {
      id: "non-goals",
      asks: "what is not done, though it would be good",
      words:
        "non-goal not scope never nongoal anti-goal out_of_scope don't won't avoid deferred defer exclude excluded exclusion boundary boundaries later without rejected no",
      titles: [
        named("non-?(?:goals?|objectives?|recommendations?)|anti-?goals?|out[- ]of[- ]scope"),
        /^what(?:'s)?\b.*\b(?:not (?:do|doing|build|building|merge|support|is|be|become|needed|included|promised)|(?:don't|won't|doesn't|refuses? to) (?:do|build|support|be)|is not(?! an? | yet )|isn't|out of scope)\b/,
        /^(?:explicitly |deliberately )?not (?:(?:now|yet|doing|working on|in scope|building|planned)$|(?:needed|included|supported|worth)\b)/,
        /^(?:do not|don't) (?:build|do|adopt|add|own|compete|pursue|prioriti[sz]e)\b|^where (?:we|i)\b.* not .*\b(?:invest|play|focus|compete)\b/,
      ],
      chapterTitles: [
        /^(?:explicitly )?deferred$|^(?:what|features) to (?:exclude|avoid|defer|skip)\b/,
        named("boundaries|exclusions"),
      ],
    },
  ],
};

/** The most of a title that is looked at, in characters, so that the work grows with the text alone. */
const LONGEST_TITLE = 160;

/** A title without numbers, emojis and markup at its ends: "2. 🚫 Non-Goals:" is "non-goals". */
export const bareTitle = (title: string): string =>
  title
    .slice(0, LONGEST_TITLE)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/["“”]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\s*_,]+/g, " ")
    .replace(/^[^\p{L}\d]*(?:\d{1,2}(?:\.\d+)*[.):]?\s+)?[^\p{L}\d]*/u, "")
    .replace(/[^\p{L}\d)]+$/u, "");

/**
 * A title as a whole, then the phrases between its marks: "Problem & vision" names a problem and a vision. What is in brackets says
 * something of the title, and names nothing; a question is one phrase.
 */
export function phrasesOf(title: string): readonly string[] {
  const bare = bareTitle(title);
  const phrases = bare
    .replace(/\([^()]*\)/g, " ")
    .split(/[:;|()&+]| [-–—/] |(?<!^(?:why|how|what|where|when) .*) and |\p{Extended_Pictographic}/u);
  return [bare, ...phrases.map(bareTitle)].filter((phrase) => phrase !== "");
}
