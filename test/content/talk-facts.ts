import type { Claim } from "../../src/domain/catalogue-schema.ts";

// The facts of the talk, and our readings of it, as they were read beside its slides: each sentence that the catalogue holds, with
// what it must mean for the engine. Whoever changes a sentence reads it beside the talk again and changes it here as well.

/** A claim: its kind and source, whether it counts for or against its pattern, when it holds, and its sentences. */
type ClaimFact = Readonly<{
  kind: Claim["kind"] | "required constraint";
  source: Claim["source"];
  counts: "for" | "against" | "not";
  /** Questions with the answers that let it hold, as the engine reads them. */
  holds: string;
  /** The sentence, then its short forms. */
  says: readonly string[];
}>;

export type PatternFacts = Readonly<{
  name: string;
  /** In our words. */
  tagline: string;
  steps: readonly string[];
  stepsBrief: string;
  claims: Readonly<Record<string, ClaimFact>>;
  examples: readonly string[];
  summary: readonly string[];
  cautions: readonly string[];
  /** In our words. */
  notes: readonly string[];
}>;

export const PATTERN_FACTS: Readonly<Record<string, PatternFacts>> = {
  "big-vision-small-experiments": {
    name: "Big Vision with Small Experiments",
    tagline: "Agree roughly where to go, then earn confidence one slice at a time.",
    steps: [
      "Identify the problems facing the team.",
      "Make a vision about how to solve them, and get rough buy-in that it is directionally right.",
      "Determine a vertical slice of value to deliver within that vision, and execute on it for 3 to 6 months.",
      "Repeat.",
    ],
    stepsBrief: "identify the problems; make a vision, get rough buy-in; one slice of 3 to 6 months; repeat",
    claims: {
      "sensible-default": {
        kind: "default",
        source: "talk",
        counts: "for",
        holds: "always",
        says: ["It is a sensible default pattern", "the talk's default"],
      },
      "rough-idea": {
        kind: "success-mode",
        source: "talk",
        counts: "not",
        holds: "by hand",
        says: ["The problem is big and ambiguous, and you have a rough idea of how to move forward"],
      },
      "several-teams-long-horizon": {
        kind: "success-mode",
        source: "talk",
        counts: "for",
        holds: "team-span a-few-teams|many-teams & horizon 6-to-12-months|over-a-year",
        says: [
          "The work is expected to span more than one team and more than a 6 month horizon",
          "more than one team and more than 6 months",
        ],
      },
      "efficiency-first": {
        kind: "failure-mode",
        source: "talk",
        counts: "not",
        holds: "by hand",
        says: ["The team is really prioritizing efficiency of solution"],
      },
      "existing-vision": {
        kind: "shortcut",
        source: "talk",
        counts: "not",
        holds: "by hand",
        says: [
          "The pattern can be shortcut if there is an existing vision",
          "a vision exists already: go straight to the slice",
        ],
      },
      "several-slices": {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "horizon 6-to-12-months|over-a-year",
        says: ["The horizon is long enough for several slices of 3 to 6 months", "time for several slices"],
      },
      "several-teams-short-horizon": {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "team-span a-few-teams|many-teams & horizon under-3-months|3-to-6-months",
        says: [
          "More than one team needs a shared direction, though the horizon is short",
          "several teams need one direction",
        ],
      },
      "too-short-for-a-slice": {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "horizon under-3-months",
        says: ["One slice takes 3 to 6 months, longer than all the work"],
      },
      "conviction-to-build": {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "conviction mixed",
        says: [
          "Mixed conviction may be enough for rough buy-in, and slices can build the rest",
          "mixed conviction",
        ],
      },
      "no-time-for-a-vision": {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "urgency on-fire",
        says: ["A fire leaves little time for making a vision first"],
      },
    },
    examples: [],
    summary: [
      "Spends more time establishing a fuzzy directional vision, but embraces a strategy of building confidence in it over time.",
      "A sensible default pattern, but you don't always need the whole thing.",
    ],
    cautions: ["You don't always need the whole thing."],
    notes: [
      "“3 to 6 months” is the length of one slice here, not of the whole work.",
      "The talk lists an existing vision under failure modes; we read it as a shortcut, not as a failure.",
    ],
  },
  "no-vision-strategy": {
    name: "The No-Vision Strategy",
    tagline: "Solve today's most important problems first; spend little time on a vision.",
    steps: [
      "Make a list of all the problems facing the team.",
      "Stack-rank them by what is most important.",
      "Go and execute on the most important ones in a locally optimal way.",
    ],
    stepsBrief: "list the problems; stack-rank them; execute on the most important, locally optimal",
    claims: {
      "on-fire": {
        kind: "success-mode",
        source: "talk",
        counts: "for",
        holds: "urgency on-fire",
        says: [
          "Things are on fire and you need to start putting them out as soon as possible",
          "things are on fire",
        ],
      },
      "not-enough-known": {
        kind: "success-mode",
        source: "talk",
        counts: "not",
        holds: "by hand",
        says: ["You are asked to “create a plan” but don't actually know enough to create a vision"],
      },
      "horizon-3-to-6-months": {
        kind: "success-mode",
        source: "talk",
        counts: "for",
        holds: "horizon 3-to-6-months",
        says: ["Your operating horizon is 3 to 6 months", "a horizon of 3 to 6 months"],
      },
      "wants-a-big-vision": {
        kind: "failure-mode",
        source: "talk",
        counts: "not",
        holds: "by hand",
        says: ["The organization wants a Big Vision"],
      },
      "many-people-long-time": {
        kind: "failure-mode",
        source: "talk",
        counts: "against",
        holds: "team-span many-teams & horizon 6-to-12-months|over-a-year",
        says: ["You need to coordinate a lot of people over a long time"],
      },
      "less-sustainable": {
        kind: "tendency",
        source: "talk",
        counts: "against",
        holds: "horizon over-a-year",
        says: ["It is less sustainable over the long term"],
      },
      "horizon-under-3-months": {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "horizon under-3-months",
        says: [
          "A horizon under 3 months is nearer to this pattern's 3 to 6 months than to anything else",
          "a horizon under 3 months",
        ],
      },
      pressing: {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "urgency pressing",
        says: [
          "A pressing problem calls for solving today's problems soon, though it is not a fire",
          "a pressing problem",
        ],
      },
      calm: {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "urgency calm",
        says: ["Nothing is urgent, so there is time to agree on a direction first"],
      },
      "many-teams-pull-apart": {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "team-span many-teams",
        says: ["Locally optimal work of many teams can pull in many directions"],
      },
      "needs-no-conviction": {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "conviction low",
        says: ["It can start while few are convinced of where to end up", "few need to be convinced"],
      },
    },
    examples: [
      "A team has too much operational work and needs to dig out.",
      "Launching a new thing and figuring out why it is not working.",
      "Starting work in a very uncertain space without your feet underneath you.",
    ],
    summary: [
      "Invests very little time in setting a vision and instead crafts and executes a strategy to solve today's problems.",
      "Great for short-term problems, less sustainable over the long term.",
    ],
    cautions: ["It is less sustainable over the long term."],
    notes: ["“3 to 6 months” is the horizon of the whole work here, not of its next result."],
  },
  "grand-migration": {
    name: "The Grand Migration",
    tagline: "Prove that the new way works, then move everything onto it.",
    steps: [
      "Articulate the vision.",
      "Build a proof of concept to prove that a solution works.",
      "Migrate everything onto it.",
    ],
    stepsBrief: "articulate the vision; build a proof of concept; migrate everything onto it",
    claims: {
      "strong-conviction": {
        kind: "required constraint",
        source: "talk",
        counts: "for",
        holds: "conviction strong",
        says: [
          "There is strong organizational conviction to the solution",
          "strong conviction",
          "Organizational conviction to the solution is not strong",
          "conviction is not strong",
          "needs strong conviction and clear value",
        ],
      },
      "obvious-value": {
        kind: "required constraint",
        source: "talk",
        counts: "for",
        holds: "conviction strong",
        says: [
          "Its value is very obvious, clear and well-aligned",
          "very obvious, clear and well-aligned value",
          "Its value is not very obvious, clear and well-aligned",
          "its value is not very obvious, clear and well-aligned",
          "needs strong conviction and clear value",
        ],
      },
      "legacy-can-go": {
        kind: "constraint",
        source: "talk",
        counts: "for",
        holds: "walk-away yes",
        says: [
          "You are able to walk away from tricky bits of legacy implementations (helpful, not strictly necessary)",
          "tricky legacy can stay behind",
          "You are not able to walk away from every tricky bit of legacy implementations (being able to is helpful, not strictly necessary)",
          "some tricky legacy has to come along",
        ],
      },
      "some-legacy-can-go": {
        kind: "tendency",
        source: "interpretation",
        counts: "for",
        holds: "walk-away partly",
        says: [
          "Some tricky bits of legacy may be left behind, which helps a little",
          "some tricky legacy may stay behind",
        ],
      },
      "most-other-cases": {
        kind: "failure-mode",
        source: "talk",
        counts: "against",
        holds: "conviction low|mixed",
        says: ["Most other cases", "it is one of “most other cases”"],
      },
      "too-short-to-move-everything": {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "horizon under-3-months",
        says: ["Proving a solution and moving everything onto it hardly fits into less than 3 months"],
      },
      "every-bit-in-no-time": {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "walk-away no & horizon under-3-months",
        says: ["Every tricky bit of legacy has to come along, which makes less than 3 months shorter still"],
      },
      "no-migration-while-it-burns": {
        kind: "tendency",
        source: "interpretation",
        counts: "against",
        holds: "urgency on-fire & horizon under-3-months|3-to-6-months",
        says: ["Nobody moves everything while it burns, and the fire has to be out within 6 months"],
      },
    },
    examples: [
      "Khan Academy's migration from Python 2 to Go.",
      "Stripe's India data locality work.",
      "Many companies' work to get GDPR compliant.",
    ],
    summary: [
      "Depends on a very simple strategy to turn a vision into reality.",
      "Seductive for its simplicity. Be very careful in its deployment.",
    ],
    cautions: [
      "It gets poo-pooed a lot, but it can work, within certain constraints.",
      "Be very careful in its deployment.",
    ],
    notes: [
      "“Most other cases” is almost anywhere that conviction or clear value is missing.",
      "Everything moves, but not necessarily at once: it may move step by step, and the proof of concept is its safeguard.",
    ],
  },
};

/** What the talk says beside the patterns, part by part. */
export const TALK_FACTS: readonly (readonly [title: string, ...statements: string[]])[] = [
  [
    "The story it opens with",
    "You started life moving fast, but development has slowed down. Six months pass, and then six more months, three times.",
    "You did not fully achieve your goals. Why? A technical vision was confused with a technical strategy.",
  ],
  [
    "Vision and strategy are two things",
    "Goals are missed when a technical vision is confused with a technical strategy. Like it or not, you have both; what matters is whether they are agreed upon and fit the problem at hand.",
    "Vision is about saying yes to things; strategy is about saying no to things.",
  ],
  [
    "Technical vision",
    "An aspirational view of where your system should end up, likely anchored to a north star: “here is what our system will look like in X years”.",
    "It helps to break ties in decisions, to get people excited about where you are going, and to attract collaborators to your cause.",
    "Pitfalls: it is not sufficiently compelling; it does not shoot for the right target, being too far behind or too far in the future.",
  ],
  [
    "Technical strategy",
    "A clear problem statement about what stops you from achieving that vision, a guiding policy to fix that problem, and concrete steps to put the policy into action.",
    "It zeros in on a part of the vision, crafts a way to solve it, and so implicitly chooses an initial set of non-goals.",
    "Pitfalls: failure to face the challenge; bad strategic objectives; mistaking strategy for goals.",
  ],
  [
    "An example",
    "Vision: serverless compute controlled by terraform.",
    "Strategy. Problem: the whole platform is not up and running. Policy: get an MVP of the platform to show people the future, then onboard them. Action: spend 6 months building that MVP.",
  ],
  [
    "Managing the difference",
    "Differentiating the two is hard.",
    "Create language for the two (emojis help), and different artifacts for the two.",
    "Listen actively to feedback: “I hear you saying X. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?”",
  ],
  ["The default", "Default to “big vision with incremental steps”, but other options can work."],
];

/** What each question asks, how it rules out misreadings, and what each answer means: the readings that the engine rests on. */
export const QUESTION_FACTS: Readonly<
  Record<
    string,
    Readonly<{
      asks: readonly string[];
      answers: readonly (readonly [id: string, label: string, meaning: string, heard: string])[];
    }>
  >
> = {
  urgency: {
    asks: [
      "How urgent is the problem?",
      "What happens in the next few weeks if nobody acts?",
      "Answer for the problem this work is meant to solve, not for how busy everybody is.",
      "On fire means damage is being done right now: outages, users leaving, a team that does nothing but fight fires. A deadline alone, even a hard legal one, is pressing.",
    ],
    answers: [
      ["calm", "Calm", "nothing breaks if this waits a quarter", "the problem is calm"],
      ["pressing", "Pressing", "it hurts or has a deadline, but we cope", "the problem is pressing"],
      ["on-fire", "On fire", "it is doing damage now and must be put out", "the problem is on fire"],
    ],
  },
  horizon: {
    asks: [
      "How far ahead are you planning this work?",
      "Up to the end of everything you have in mind, not just the next release.",
      "Every step you already have in mind, up to the last one. A first slice that is due in three months says nothing about the horizon.",
      "If you plan no further than a quarter or two because you cannot see further, that is your horizon.",
      "Exactly 3 and exactly 6 months belong to “3 to 6 months”.",
    ],
    answers: [
      [
        "under-3-months",
        "Under 3 months",
        "this quarter, then done",
        "the work is planned for under 3 months",
      ],
      [
        "3-to-6-months",
        "3 to 6 months",
        "one or two quarters, then done",
        "the work is planned for 3 to 6 months",
      ],
      ["6-to-12-months", "6 to 12 months", "this year's big thing", "the work is planned for 6 to 12 months"],
      [
        "over-a-year",
        "More than a year",
        "it outlives the next reorganization",
        "the work is planned for more than a year",
      ],
    ],
  },
  "team-span": {
    asks: [
      "How many teams have to work on it?",
      "Count teams that must change their own work, not teams that only need to know.",
      "Count the teams whose work it takes. Teams that merely use the result do not count.",
      "A few teams can still agree around one table. With many teams, coordinating them is work in itself; that is how we read “a lot of people” in the talk.",
    ],
    answers: [
      ["one-team", "One team", "one team can do all of it", "one team can do all of it"],
      ["a-few-teams", "A few teams", "few enough to agree around one table", "a few teams must work on it"],
      ["many-teams", "Many teams", "coordinating them is work in itself", "many teams must work on it"],
    ],
  },
  conviction: {
    asks: [
      "How convinced is your organization of the solution?",
      "Strong: people back it and its value is obvious to all. Mixed: only one of the two, or only some people.",
      "The talk asks for two things, so this does too: an organization that is convinced of the solution, and value that is very obvious, clear and well-aligned.",
      "Answer “Strong” only if you have both. If people back something whose value is contested, or agree on the value but not on the solution, answer “Mixed”.",
    ],
    answers: [
      ["low", "Low", "few back it, or its value is unclear", "conviction is low"],
      ["mixed", "Mixed", "some people, or only one of the two", "conviction is mixed"],
      ["strong", "Strong", "people back it; its value is obvious", "conviction is strong"],
    ],
  },
  "walk-away": {
    asks: [
      "Can you walk away from the tricky bits of the legacy system?",
      "Drop them for good instead of rebuilding every one of them.",
      "Think of the parts nobody wants to rebuild: old formats, rare special cases, features few people use.",
      "Answer “Yes” if you are free to leave such parts behind. If contracts, law or users hold on to each of them, answer “No”. If there is no legacy system, there is nothing to carry along: answer “Yes”.",
    ],
    answers: [
      ["no", "No", "every bit has to come along", "we cannot walk away from the tricky bits"],
      [
        "partly",
        "Partly",
        "some can go, some have to come along",
        "we can walk away from some of the tricky bits",
      ],
      ["yes", "Yes", "the tricky bits can stay behind", "we can walk away from the tricky bits"],
    ],
  },
};

/** For each tension the answers that show it, what pulls, and for each side what comes first and when to turn. */
export const TENSION_FACTS: Readonly<
  Record<
    string,
    Readonly<{
      name: string;
      shows: string;
      pulls: readonly string[];
      sides: Readonly<Record<string, readonly string[]>>;
    }>
  >
> = {
  "fire-and-long-horizon": {
    name: "A fire, and more than 6 months of work",
    shows: "urgency on-fire & horizon 6-to-12-months|over-a-year",
    pulls: [
      "talk: Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
      "interpretation: The work takes more than 6 months, long enough for several slices of a Big Vision.",
    ],
    sides: {
      "no-vision-strategy": [
        "Put the fire out: its causes come first on the stack-ranked list of problems.",
        "Take up the Big Vision when fires no longer decide what is worked on next.",
      ],
      "big-vision-small-experiments": [
        "Keep the vision rough, and let the first slice be the one that puts the fire out.",
        "Turn to the No-Vision Strategy if fires still decide what is worked on next.",
      ],
    },
  },
  "fire-and-many-teams": {
    name: "A fire, and many teams to coordinate",
    shows: "urgency on-fire & team-span many-teams",
    pulls: [
      "talk: Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
      "interpretation: The No-Vision Strategy works in a locally optimal way, and such work of many teams can pull in many directions.",
    ],
    sides: {
      "no-vision-strategy": [
        "Put the fire out: its causes come first on the stack-ranked list of problems.",
        "Keep one stack-ranked list of problems that all the teams share.",
        "Take up the Big Vision as soon as the work is expected to go beyond 6 months: a lot of people over a long time are how the No-Vision Strategy fails.",
      ],
      "big-vision-small-experiments": [
        "Keep the vision rough, and let the first slice be the one that puts the fire out.",
        "Get the rough buy-in of all the teams, so that they pull in one direction.",
        "Turn to the No-Vision Strategy if fires still decide what is worked on next.",
      ],
    },
  },
  "short-horizon-and-many-teams": {
    name: "A short horizon, and many teams to coordinate",
    shows: "horizon 3-to-6-months & team-span many-teams",
    pulls: [
      "talk: The operating horizon is 3 to 6 months: the No-Vision Strategy succeeds there.",
      "interpretation: The No-Vision Strategy works in a locally optimal way, and such work of many teams can pull in many directions.",
    ],
    sides: {
      "no-vision-strategy": [
        "Keep one stack-ranked list of problems that all the teams share.",
        "Take up the Big Vision as soon as the work is expected to go beyond 6 months: a lot of people over a long time are how the No-Vision Strategy fails.",
      ],
      "big-vision-small-experiments": [
        "Get the rough buy-in of all the teams, so that they pull in one direction.",
        "Choose a slice that fits into the 3 to 6 months that there are.",
        "Turn to the No-Vision Strategy if no direction finds rough buy-in in that time.",
      ],
    },
  },
  "fire-and-strong-conviction": {
    name: "A fire, and strong conviction",
    shows: "urgency on-fire & conviction strong",
    pulls: [
      "talk: Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
      "talk: Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.",
    ],
    sides: {
      "no-vision-strategy": [
        "Put the fire out: its causes come first on the stack-ranked list of problems.",
        "A proof of concept for the Grand Migration can run beside it where hands are free.",
        "Turn to the Grand Migration when the fire is out, and the proof of concept has shown that the solution works.",
      ],
      "grand-migration": [
        "Articulate the vision and build the proof of concept with the hands that the fire leaves free, and migrate nothing before it is out.",
        "Turn to the No-Vision Strategy if fires still decide what is worked on next.",
      ],
    },
  },
  "strong-conviction-and-no-time": {
    name: "Strong conviction, and under 3 months",
    shows: "conviction strong & horizon under-3-months",
    pulls: [
      "talk: Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.",
      "interpretation: Proving a solution and moving everything onto it hardly fits into less than 3 months.",
    ],
    sides: {
      "grand-migration": [
        "Articulate the vision and build the proof of concept: they come before migrating everything in any case, and may fit.",
        "Plan the migration of everything, and the time that it takes, when the proof of concept has shown that the solution works.",
      ],
    },
  },
  "big-vision-and-no-time": {
    name: "The default, and under 3 months",
    shows: "horizon under-3-months",
    pulls: [
      "talk: The Big Vision is a sensible default pattern.",
      "interpretation: One slice of it takes 3 to 6 months, longer than all the work.",
    ],
    sides: {
      "big-vision-small-experiments": [
        "Instead of a slice of 3 to 6 months, choose one that fits the time there is.",
        "Turn to the No-Vision Strategy if no slice of value is small enough.",
      ],
    },
  },
};
