import type { Talk } from "../domain/catalogue-schema.ts";

/** What the talk says beside the three patterns, and where to read on. */
export const talk = {
  title: "Technical Vision vs. Technical Strategy: The Difference and Why it Matters",
  author: "Jonathan Maltz",
  occasion: "Stripe; LeadDev, 2022",
  parts: [
    {
      title: "The story it opens with",
      statements: [
        "You started life moving fast, but development has slowed down. Six months pass, and then six more months, three times.",
        "You did not fully achieve your goals. Why? A technical vision was confused with a technical strategy.",
      ],
    },
    {
      title: "Vision and strategy are two things",
      always: true,
      statements: [
        "Goals are missed when a technical vision is confused with a technical strategy. Like it or not, you have both; what matters is whether they are agreed upon and fit the problem at hand.",
        "Vision is about saying yes to things; strategy is about saying no to things.",
      ],
    },
    {
      title: "Technical vision",
      statements: [
        "An aspirational view of where your system should end up, likely anchored to a north star: “here is what our system will look like in X years”.",
        "It helps to break ties in decisions, to get people excited about where you are going, and to attract collaborators to your cause.",
        "Pitfalls: it is not sufficiently compelling; it does not shoot for the right target, being too far behind or too far in the future.",
      ],
    },
    {
      title: "Technical strategy",
      statements: [
        "A clear problem statement about what stops you from achieving that vision, a guiding policy to fix that problem, and concrete steps to put the policy into action.",
        "It zeros in on a part of the vision, crafts a way to solve it, and so implicitly chooses an initial set of non-goals.",
        "Pitfalls: failure to face the challenge; bad strategic objectives; mistaking strategy for goals.",
      ],
    },
    {
      title: "An example",
      statements: [
        "Vision: serverless compute controlled by terraform.",
        "Strategy. Problem: the whole platform is not up and running. Policy: get an MVP of the platform to show people the future, then onboard them. Action: spend 6 months building that MVP.",
      ],
    },
    {
      title: "Managing the difference",
      statements: [
        "Differentiating the two is hard.",
        "Create language for the two (emojis help), and different artifacts for the two.",
        "Listen actively to feedback: “I hear you saying X. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?”",
      ],
    },
    {
      title: "The default",
      always: true,
      statements: ["Default to “big vision with incremental steps”, but other options can work."],
    },
  ],
  furtherReading: [
    {
      title: "The Staff Engineer's Path",
      link: "https://learning.oreilly.com/library/view/the-staff-engineers/9781098118723/",
    },
    {
      title: "Good Strategy Bad Strategy: The Difference and Why it Matters",
      link: "https://www.amazon.com/Good-Strategy-Bad-Difference-Matters/dp/0307886239",
    },
    { title: "lethain.com: strategies and visions", link: "https://lethain.com/strategies-visions/" },
    { title: "lethain.com: grand migration", link: "https://lethain.com/grand-migration/" },
  ],
} satisfies Talk;
