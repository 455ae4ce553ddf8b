import type { Tension } from "../domain/catalogue-schema.ts";

/**
 * Answers that pull two ways. What pulls is the talk's where it says so; which comes first, and when to turn, is our reading of
 * the steps and constraints that it gives.
 */
export const tensions = [
  {
    id: "fire-and-long-horizon",
    name: "A fire, and more than a year of work",
    when: [
      { question: "urgency", anyOf: ["on-fire"] },
      { question: "horizon", anyOf: ["over-a-year"] },
    ],
    statements: [
      {
        role: "pull",
        text: "Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
        source: "talk",
      },
      { role: "pull", text: "Over the long term, that strategy is less sustainable.", source: "talk" },
      {
        role: "order",
        text: "Put the fire out, in the manner of the No-Vision Strategy: list all the problems, stack-rank them, work on the most important ones.",
        source: "interpretation",
      },
      {
        role: "switch",
        text: "Take up the vision when fires no longer decide what the team works on next.",
        source: "interpretation",
      },
    ],
  },
  {
    id: "fire-and-many-teams",
    name: "A fire, and many teams without a vision",
    when: [
      { question: "urgency", anyOf: ["on-fire"] },
      { question: "team-span", anyOf: ["many-teams"] },
    ],
    statements: [
      {
        role: "pull",
        text: "Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
        source: "talk",
      },
      {
        role: "pull",
        text: "That strategy works in a locally optimal way, and such work of many teams can pull in many directions.",
        source: "interpretation",
      },
      {
        role: "order",
        text: "Put the fire out, but from one stack-ranked list of problems that all the teams share.",
        source: "interpretation",
      },
      {
        role: "switch",
        text: "Take up a shared vision as soon as the work turns out to last: a lot of people over a long time are how the No-Vision Strategy fails.",
        source: "interpretation",
      },
    ],
  },
  {
    id: "short-horizon-and-many-teams",
    name: "A short horizon, and many teams without a vision",
    when: [
      { question: "horizon", anyOf: ["3-to-6-months"] },
      { question: "team-span", anyOf: ["many-teams"] },
    ],
    statements: [
      {
        role: "pull",
        text: "The operating horizon is 3 to 6 months: the No-Vision Strategy succeeds there.",
        source: "talk",
      },
      {
        role: "pull",
        text: "That strategy works in a locally optimal way, and such work of many teams can pull in many directions.",
        source: "interpretation",
      },
      {
        role: "order",
        text: "Get rough buy-in to one direction, then let each team solve its most important problems within it.",
        source: "interpretation",
      },
      {
        role: "switch",
        text: "Take up the Big Vision in full when the work is expected to go beyond 6 months: more than one team and more than 6 months are where it succeeds.",
        source: "interpretation",
      },
    ],
  },
  {
    id: "low-conviction-and-all-must-move",
    name: "Little conviction, and everything must come along",
    when: [
      { question: "conviction", anyOf: ["low"] },
      { question: "walk-away", anyOf: ["no"] },
    ],
    statements: [
      {
        role: "pull",
        text: "Every tricky bit of the legacy system has to come along, so whatever replaces it has to take over everything, as after a Grand Migration.",
        source: "interpretation",
      },
      {
        role: "pull",
        text: "A Grand Migration needs strong organizational conviction to the solution.",
        source: "talk",
      },
      {
        role: "order",
        text: "Build confidence, in the manner of the Big Vision: rough buy-in, one vertical slice of value in 3 to 6 months, and repeat.",
        source: "interpretation",
      },
      {
        role: "switch",
        text: "Take up the migration of everything when conviction is strong and the value is very obvious, clear and well-aligned.",
        source: "interpretation",
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
    statements: [
      {
        role: "pull",
        text: "Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.",
        source: "talk",
      },
      {
        role: "pull",
        text: "Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.",
        source: "talk",
      },
      {
        role: "order",
        text: "Put out what does damage now, in the manner of the No-Vision Strategy. A proof of concept for the migration can run beside it where hands are free.",
        source: "interpretation",
      },
      {
        role: "switch",
        text: "Turn to the migration of everything when the fire is out, and the proof of concept has shown that the solution works.",
        source: "interpretation",
      },
    ],
  },
  {
    id: "strong-conviction-and-no-time",
    name: "Strong conviction, and under three months",
    when: [
      { question: "conviction", anyOf: ["strong"] },
      { question: "horizon", anyOf: ["under-3-months"] },
    ],
    statements: [
      {
        role: "pull",
        text: "Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.",
        source: "talk",
      },
      {
        role: "pull",
        text: "Proving a solution and moving everything onto it hardly fits into less than three months.",
        source: "interpretation",
      },
      {
        role: "order",
        text: "Build the proof of concept: it comes before migrating everything in any case, and may fit.",
        source: "interpretation",
      },
      {
        role: "switch",
        text: "Plan the migration of everything, and the time that it takes, when the proof of concept has shown that the solution works.",
        source: "interpretation",
      },
    ],
  },
] satisfies readonly Tension[];
