import type { Tension } from "../domain/catalogue-schema.ts";

// What pulls is the talk's where it says so; which comes first, and when to turn, is our reading of the steps and constraints
// that it gives. What comes first agrees with the steps of the pattern whose side it is on.

const BIG = "big-vision-small-experiments";
const NONE = "no-vision-strategy";
const GRAND = "grand-migration";

const FIRE = {
  text: "Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
  source: "talk",
} as const;
const MANY_TEAMS = {
  text: "The No-Vision Strategy works in a locally optimal way, and such work of many teams can pull in many directions.",
  source: "interpretation",
} as const;
const CONVICTION = {
  text: "Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.",
  source: "talk",
} as const;

// Sentences that tensions share, so that several of them give one order.
const PUT_OUT = "Put the fire out: its causes come first on the stack-ranked list of problems.";
const SHARED_LIST = "Keep one stack-ranked list of problems that all the teams share.";
const FIRE_SLICE = "Keep the vision rough, and let the first slice be the one that puts the fire out.";
const ONE_DIRECTION = "Get the rough buy-in of all the teams, so that they pull in one direction.";
const FIRES_DECIDE = "Turn to the No-Vision Strategy if fires still decide what is worked on next.";
const IT_LASTS =
  "Take up the Big Vision as soon as the work is expected to go beyond 6 months: a lot of people over a long time are how the No-Vision Strategy fails.";

/** Answers that pull two ways. */
export const tensions = [
  {
    id: "fire-and-long-horizon",
    name: "A fire, and more than 6 months of work",
    when: [
      { question: "urgency", anyOf: ["on-fire"] },
      { question: "horizon", anyOf: ["6-to-12-months", "over-a-year"] },
    ],
    pulls: [
      FIRE,
      {
        text: "The work takes more than 6 months, long enough for several slices of a Big Vision.",
        source: "interpretation",
      },
    ],
    sides: [
      {
        pattern: NONE,
        order: [PUT_OUT],
        switch: "Take up the Big Vision when fires no longer decide what is worked on next.",
      },
      { pattern: BIG, order: [FIRE_SLICE], switch: FIRES_DECIDE },
    ],
  },
  {
    id: "fire-and-many-teams",
    name: "A fire, and many teams to coordinate",
    when: [
      { question: "urgency", anyOf: ["on-fire"] },
      { question: "team-span", anyOf: ["many-teams"] },
    ],
    pulls: [FIRE, MANY_TEAMS],
    sides: [
      {
        pattern: NONE,
        order: [PUT_OUT, SHARED_LIST],
        switch: IT_LASTS,
      },
      { pattern: BIG, order: [FIRE_SLICE, ONE_DIRECTION], switch: FIRES_DECIDE },
    ],
  },
  {
    id: "short-horizon-and-many-teams",
    name: "A short horizon, and many teams to coordinate",
    when: [
      { question: "horizon", anyOf: ["3-to-6-months"] },
      { question: "team-span", anyOf: ["many-teams"] },
    ],
    pulls: [
      {
        text: "The operating horizon is 3 to 6 months: the No-Vision Strategy succeeds there.",
        source: "talk",
      },
      MANY_TEAMS,
    ],
    sides: [
      {
        pattern: NONE,
        order: [SHARED_LIST],
        switch: IT_LASTS,
      },
      {
        pattern: BIG,
        order: [ONE_DIRECTION, "Choose a slice that fits into the 3 to 6 months that there are."],
        switch: "Turn to the No-Vision Strategy if no direction finds rough buy-in in that time.",
      },
    ],
  },
  {
    id: "fire-and-strong-conviction",
    name: "A fire, and strong conviction",
    when: [
      { question: "urgency", anyOf: ["on-fire"] },
      { question: "conviction", anyOf: ["strong"] },
    ],
    pulls: [FIRE, CONVICTION],
    sides: [
      {
        pattern: NONE,
        order: [
          PUT_OUT,
          "A proof of concept for the Grand Migration can run beside it where hands are free.",
        ],
        switch:
          "Turn to the Grand Migration when the fire is out, and the proof of concept has shown that the solution works.",
      },
      {
        pattern: GRAND,
        order: [
          "Articulate the vision and build the proof of concept with the hands that the fire leaves free, and migrate nothing before it is out.",
        ],
        switch: FIRES_DECIDE,
      },
    ],
  },
  {
    id: "strong-conviction-and-no-time",
    name: "Strong conviction, and under 3 months",
    when: [
      { question: "conviction", anyOf: ["strong"] },
      { question: "horizon", anyOf: ["under-3-months"] },
    ],
    pulls: [
      CONVICTION,
      {
        text: "Proving a solution and moving everything onto it hardly fits into less than 3 months.",
        source: "interpretation",
      },
    ],
    sides: [
      {
        pattern: GRAND,
        order: [
          "Articulate the vision and build the proof of concept: they come before migrating everything in any case, and may fit.",
        ],
        switch:
          "Plan the migration of everything, and the time that it takes, when the proof of concept has shown that the solution works.",
      },
    ],
  },
  {
    id: "big-vision-and-no-time",
    name: "The default, and under 3 months",
    when: [{ question: "horizon", anyOf: ["under-3-months"] }],
    pulls: [
      { text: "The Big Vision is a sensible default pattern.", source: "talk" },
      {
        text: "One slice of it takes 3 to 6 months, longer than all the work.",
        source: "interpretation",
      },
    ],
    sides: [
      {
        pattern: BIG,
        order: ["Instead of a slice of 3 to 6 months, choose one that fits the time there is."],
        switch: "Turn to the No-Vision Strategy if no slice of value is small enough.",
      },
    ],
  },
] satisfies readonly Tension[];
