import type { Catalogue, Claim, Pattern } from "../domain/catalogue-schema.ts";
import { holds } from "../domain/claims.ts";
import { type Decision, decisionToFields } from "../domain/decision.ts";
import type { Group, Spread } from "../domain/group.ts";
import type { PatternScore } from "../domain/ranking.ts";
import type { Recommendation } from "../domain/recommendation.ts";
import { type DatedTripwire, reviewDay, tripwiresFrom } from "../domain/review.ts";
import { UNSURE } from "../domain/unsure.ts";
import { escapeMarkdown } from "../render/markdown-blocks.ts";
import { type HeadAnalysis, reasonsFor, resultHead } from "../render/result/head.ts";
import { nothingKnown } from "../render/result/sections/nothing-known.ts";
import { strengthBrief } from "../render/result/strength.ts";
import {
  answerLabel,
  claimBrief,
  lowerFirst,
  nameWithin,
  pointsWords,
  SOURCE_WORDS,
  unmetWords,
  upperFirst,
} from "../render/words.ts";
import { writeYaml } from "./front-matter.ts";
import { asParagraph, asPlainText, linkTo, oneLine } from "./user-text.ts";

/** What people say of a decision beside the answers. */
export type RecordDetails = Readonly<{
  /** Tells the record apart from every other one. */
  id: string;
  status: "accepted" | "proposed";
  title: string;
  /** Which system it is about, and what is wrong with it; undefined where nobody has said that yet. */
  context: string | undefined;
  /** Why this pattern was chosen; needed where it is not the recommended one. */
  because: string | undefined;
  /** Names; empty when nobody was named. */
  deciders: readonly string[];
  /** The file name of the record that this one takes the place of. */
  supersedes: string | undefined;
}>;

/** What a decision rests on. */
export type Basis = HeadAnalysis &
  Readonly<{
    /** What ballots say together; undefined for one person's answers. */
    group: Group | undefined;
  }>;

/** The title of a record that nobody gave one. */
export const titleFor = (pattern: Pattern): string => `Follow ${nameWithin(pattern)}`;

/**
 * A decision as a Markdown file in the form of MADR 4, with front matter that `readRecord` reads again. The same decision and
 * details give the same bytes.
 *
 * @see https://adr.github.io/madr/
 */
export function renderRecord(
  catalogue: Catalogue,
  decision: Decision,
  basis: Basis,
  { id, status, title, context, because, deciders, supersedes }: RecordDetails,
): string {
  const { schemaVersion, date, answers, ballots, ...fields } = decisionToFields(decision);
  const { pattern, ranking } = basis.recommendation;
  const chosen = catalogue.patterns.find((each) => each.id === decision.pattern) ?? pattern;
  const frontMatter = writeYaml({
    waymark: "record",
    schemaVersion,
    status,
    date,
    ...(deciders.length === 0 ? {} : { "decision-makers": deciders.map(oneLine) }),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...fields,
    id,
    answers,
    ...(ballots === undefined ? {} : { ballots }),
  });
  return `---\n${frontMatter}---\n\n${[
    `# ${asPlainText(title)}`,
    "## Context and Problem Statement",
    context === undefined
      ? "<!-- Which system is this about, and what is wrong with it? Two or three sentences. -->"
      : asParagraph(context),
    "## Decision Drivers",
    ...drivers(catalogue, decision, basis),
    "## Considered Options",
    bullets(ranking.map((score) => optionWords(score, basis))),
    "## Decision Outcome",
    ...outcome(chosen, basis.recommendation, because),
    ...(ballots === undefined || basis.group ? nothingKnown(catalogue, basis.group ?? basis) : []).map(
      ({ text }) => escapeMarkdown(text),
    ),
    bullets(whatNext(catalogue, chosen, basis)),
    "### Consequences",
    bullets(consequences(chosen, basis.recommendation)),
    "### Confirmation",
    "Tripwires: once one has happened, the decision is looked at again, whatever the day.",
    bullets(tripwireItems(tripwiresFrom(chosen, decision))),
    // The event is right for the plan's own day alone.
    `Review by ${decision.reviewBy}${decision.reviewBy === reviewDay(chosen, date) ? `, when ${lowerFirst(chosen.plan.review.event)}` : ""}.`,
    "## More Information",
    bullets([...(supersedes === undefined ? [] : [`Supersedes ${linkTo(supersedes)}.`]), sources(catalogue)]),
  ].join("\n\n")}\n`;
}

/** A list of Markdown. */
export const bullets = (items: readonly string[]): string => items.map((text) => `* ${text}`).join("\n");

/** The answers. Those of a group are told by its camps: that a group has no common answer does not mean that nobody is sure. */
function drivers({ questions }: Catalogue, decision: Decision, { group }: Basis): readonly string[] {
  const { answers, ballots } = decision;
  if (group)
    return [
      `${group.ballots === 1 ? "One person" : `${group.ballots} people`} answered; what counts is in bold, the middle answer to each question:`,
      bullets(group.spreads.map((spread) => `${spread.question.name}: ${campWords(spread)}`)),
    ];
  const labels = questions.map((question) => {
    const answer = answers[question.id];
    const none = ballots !== undefined && answer === UNSURE;
    return `${question.name}: ${none ? "No common answer" : answerLabel(question, answer)}`;
  });
  return [...(ballots === undefined ? [] : [`The answers of ${ballots} people together:`]), bullets(labels)];
}

function campWords({ question, answers, group, tie }: Spread): string {
  const words = answers
    .filter(({ ballots }) => ballots > 0)
    .map(({ answer, ballots }) => {
      const label = answerLabel(question, answer);
      return `${answer === group && !tie ? `**${label}**` : label} (${ballots})`;
    });
  return `${words.join(", ")}${tie ? ": two camps, and no middle that would count" : ""}`;
}

function optionWords({ pattern, points, eligible, held }: PatternScore, { group }: Basis): string {
  const { ballots = 1, shares = [] }: Partial<Group> = group ?? {};
  const votes = shares.find((share) => share.pattern === pattern)?.ballots;
  const aside = [
    pointsWords(points),
    ...(eligible ? [] : [`not eligible: ${unmetWords(pattern, held)}`]),
    ...(ballots > 1 ? [`where ${votes} of ${ballots} ballots lead one by one`] : []),
  ];
  return `${pattern.name} (${aside.join("; ")})`;
}

function outcome(chosen: Pattern, recommendation: Recommendation, because?: string): readonly string[] {
  const { pattern } = recommendation;
  const reasons = reasonsFor(recommendation).map(claimWords).join("; ");
  const strength = `${upperFirst(strengthBrief(recommendation))}.`;
  const said = because === undefined ? [] : [asParagraph(because).replace(/\.$/, "")];
  if (chosen !== pattern)
    return [
      `Chosen option: “${chosen.name}”, because ${said[0] ?? "…"}.`,
      `Recommended was “${pattern.name}”, because ${reasons}. ${strength}`,
    ];
  return [
    `Chosen option: “${chosen.name}”, because ${[...said, reasons].join("; and as recommended: ")}.`,
    strength,
  ];
}

/** The head of the result without the reasons, which are above. For a pattern that was not recommended, only what to do. */
const whatNext = (catalogue: Catalogue, chosen: Pattern, basis: Basis): readonly string[] =>
  chosen === basis.recommendation.pattern
    ? resultHead(catalogue, basis)
        .filter(({ id }) => id !== "because")
        .map(({ title, brief }) => `${title}${title.endsWith("if") ? "" : ":"} ${escapeMarkdown(brief)}.`)
    : [
        `Start with: ${escapeMarkdown(chosen.steps.join(" "))}`,
        ...chosen.claims
          .filter(({ kind }) => kind === "shortcut")
          .map((claim) => `Shortcut: ${escapeMarkdown(claimBrief(claim))}.`),
      ];

const claimWords = ({ text, source }: Claim): string =>
  `${escapeMarkdown(lowerFirst(text))}${source === "talk" ? "" : ` _(${SOURCE_WORDS[source]})_`}`;

function consequences(chosen: Pattern, { pattern, ranking, answers }: Recommendation): readonly string[] {
  const held = ranking.find(({ pattern }) => pattern === chosen)?.held ?? [];
  const lacks = unmetWords(chosen, held);
  const failures = chosen.claims
    .filter(({ kind }) => chosen !== pattern && kind === "failure-mode")
    .map((claim) => `${claimWords(claim)}${holds(claim, answers) ? " (found in the answers)" : ""}`);
  // The summary tells of what the pattern is always to be warned of.
  const against = held.filter(
    ({ points, kind, text }) =>
      points < 0 && kind !== "failure-mode" && !chosen.cautions.includes(`${text}.`),
  );
  const told = chosen.summary.join(" ").toLowerCase();
  const untold = chosen.cautions.filter((text) => !told.includes(text.replace(/^It is /, "").toLowerCase()));
  return [
    ...[...untold, ...chosen.summary].map(escapeMarkdown),
    ...(lacks === "" ? [] : [`Bad, because it ${lacks}`]),
    ...(failures.length === 0 ? [] : [`Bad, because it has failure modes: ${failures.join("; ")}`]),
    ...against.map((claim) => `Bad, because ${claimWords(claim)}`),
  ];
}

/** Tripwires to tick off. */
export const tripwireItems = (tripwires: readonly DatedTripwire[]): readonly string[] =>
  tripwires.map(({ id, due, text }) => `[ ] ${due}: ${escapeMarkdown(text)} (\`${id}\`)`);

const sources = ({ talk: { title, author, occasion } }: Catalogue): string =>
  `The patterns are from ${author} (${occasion}), “${title}”; the tripwires, and what is marked “${SOURCE_WORDS.interpretation}”, are waymark's.`;
