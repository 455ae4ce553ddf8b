/** One walk from answers to a review half a year later. */
export type Case = Readonly<{
  /** Name of the folder under `examples/`. */
  name: string;
  /** Flags that answer the five questions. */
  answers: readonly string[];
  /** Flags of what the team says of its decision. */
  says: readonly string[];
  /** Title of a part to what its writer puts there. */
  parts: Readonly<Record<string, string>>;
  /** Flags of the review. */
  review: readonly string[];
}>;

// Made up: no company stands behind any of them.
export const CASES: readonly Case[] = [
  {
    name: "big-vision-small-experiments",
    says: [
      "--title",
      "How to get from five schedulers to one",
      "--context",
      "Eleven teams look after five schedulers. Nobody can say which jobs there are, and a job that fails is found by a customer.",
      "--deciders",
      "Ada, Grace, Edsger",
    ],
    answers: [
      "--urgency",
      "calm",
      "--horizon",
      "over-a-year",
      "--team-span",
      "many-teams",
      "--conviction",
      "mixed",
      "--walk-away",
      "partly",
    ],
    parts: {
      "Where the system should end up":
        "Every job of the company runs on one scheduler. Whoever owns a job sees in one place when it ran, what it cost and why it failed; nobody owns a scheduler to run a job.",
      "By when": "In three years.",
      "Why it is worth it":
        "Eleven teams look after five schedulers today. With one of them, ten teams get their Mondays back, and a failed job is found by its owner and not by a customer.",
      "What it breaks ties about":
        "- A feature of one scheduler, or a feature of all jobs: all jobs.\n- Fast to start, or easy to see what happened: easy to see.",
      "Rough buy-in":
        "Ada (data), Grace (billing) and Edsger (platform) say that this is directionally right. Barbara (search) doubts the strategy, not the vision: they fear that search moves first.",
      "What it is not": "A platform for services. What answers requests stays where it is.",
      "The part of the vision that it zeroes in on":
        "A failed job is found by its owner, on every scheduler that there is.",
      "The problem":
        "Nobody can say which jobs there are. Each scheduler keeps its own list, and two of them forget a job that was removed while it was failing.",
      "The guiding policy":
        "Read from all schedulers, write to none. We make one view of what is there before we move anything, and we leave a job out rather than guess its owner.",
      "The vertical slice of value":
        "The billing team sees all its jobs of two schedulers on one page, and is told within five minutes when one has failed.",
      "Concrete steps":
        "1. Edsger reads the lists of the two schedulers into one table.\n2. Grace's team names an owner for each of its 140 jobs.\n3. The page and the message to the owner, first for billing alone.",
      "When the slice ends": "On 2027-04-30. What is not done by then is dropped, and we look at why.",
      "What would raise or lower confidence":
        "- More, if: another team asks for the page before we offer it.\n- Less, if: fewer than half of the failures in April are found by their owners.",
      "Non-goals":
        "- A sixth scheduler.\n- Moving jobs from one scheduler to another, which three teams have asked for.\n- Costs per job: later.",
    },
    review: [
      "--conviction",
      "strong",
      "--walk-away",
      "yes",
      "--quiet",
      "effort-on-efficiency,buy-in-withdrawn,slice-not-used",
    ],
  },
  {
    name: "no-vision-strategy",
    says: [
      "--title",
      "How to get the checkout team out of its pages",
      "--context",
      "The checkout was down for four hours in October, and its team is paged on most nights. It has no time left to mend what pages it.",
      "--deciders",
      "Joan, Alan",
    ],
    answers: [
      "--urgency",
      "on-fire",
      "--horizon",
      "3-to-6-months",
      "--team-span",
      "one-team",
      "--conviction",
      "low",
      "--walk-away",
      "no",
    ],
    parts: {
      "Why there is no vision document":
        "Things are on fire: the team was paged on 24 of the last 30 nights. What the checkout should be in three years can wait until it sleeps.",
      "The problems, stack-ranked":
        "1. The payment provider's timeouts page us, though the retry works.\n2. Deployments on Fridays fail since the certificates are renewed by hand.\n3. Nobody but Alan can restore the order database.\n4. The test suite takes 50 minutes.",
      "The problem":
        "Of 61 pages in October, 38 asked for nothing to be done. The team is too tired to find out which ones matter, and so it answers all of them.",
      "The guiding policy":
        "A page that asks for nothing is a bug, and is mended before anything else. We mend in the place where it hurts and do not wait for the other teams' plans.",
      "Concrete steps":
        "1. Page only after the third retry has failed (Joan, this week).\n2. Renew certificates by a job (Alan, next week).\n3. Two more people restore the database from a backup, on a Tuesday.",
      "Non-goals":
        "- A new payment provider, though it would be better.\n- The 50 minutes of tests: rank 4, and that is low enough.",
    },
    review: [
      "--urgency",
      "pressing",
      "--horizon",
      "over-a-year",
      "--team-span",
      "a-few-teams",
      "--tripped",
      "vision-asked-for,fire-is-out",
      "--quiet",
      "problem-came-back",
    ],
  },
  {
    name: "grand-migration",
    says: [
      "--title",
      "How to leave the old login behind",
      "--context",
      "Four products keep passwords in four stores, three of which will not pass the next audit. The old login has to go from all of them.",
      "--deciders",
      "Katherine, Dorothy",
    ],
    answers: [
      "--urgency",
      "pressing",
      "--horizon",
      "over-a-year",
      "--team-span",
      "many-teams",
      "--conviction",
      "strong",
      "--walk-away",
      "yes",
    ],
    parts: {
      "Where the system should end up":
        "One login for all products. There is one place that knows who somebody is, and no product stores a password.",
      "By when": "In two years.",
      "Why it is worth it":
        "The auditors have told us that three of four password stores will not pass again. People who use two products need one account and not two.",
      "What it breaks ties about":
        "- A product's own login page, or the common one: the common one.\n- Keep an old client, or drop it: drop it, with half a year's notice.",
      "What it is not":
        "A profile service. What a product knows of its people beside who they are stays with the product.",
      "The part of the vision that it zeroes in on":
        "Passwords: the four stores become one. What somebody may do in a product comes later.",
      "Evidence that the constraints are met":
        "- Strong organizational conviction to the solution: all eleven product leads signed the plan on 2026-11-02.\n- Very obvious, clear and well-aligned value: the audit's finding 7, and the same wish in 40 percent of support tickets.\n- Able to walk away from tricky bits of legacy (helpful, not strictly necessary): yes, the till's own login ends with the till.",
      "The problem":
        "Four password stores with four ways to hash. Two of them cannot be changed without logging everybody out, so that nothing has moved since 2023.",
      "The guiding policy":
        "People move when they log in, and nobody is logged out by us. Everything moves, step by step; no product gets a way around the common login.",
      "The proof of concept and its hardest case":
        "The depot's shared tablets: nine people on one device, no e-mail address, gloves. If they cannot log in within ten seconds, the solution does not work.",
      "Concrete steps":
        "1. The proof of concept in the depot of Leeds, by Katherine's team, until 2027-02.\n2. The shop and the app, which are most of the accounts.\n3. The other eight products in the order of their certificates' ends.",
      "What is walked away from":
        "The till's login and the two oldest clients of the interface. Their owners have agreed; they are switched off on 2027-09-30.",
      "Non-goals":
        "- Rights and roles.\n- Logins of other companies' people, which sales has asked for twice.",
      "The end":
        "The last old store is off on 2028-10-31. Dorothy switches it off. Whoever has not logged in by then sets a new password.",
    },
    review: [
      "--conviction",
      "mixed",
      "--tripped",
      "conviction-lost,proof-missing",
      "--quiet",
      "value-questioned",
    ],
  },
];
