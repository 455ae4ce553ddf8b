export declare const bigVisionSmallExperiments: {
  id: string;
  name: string;
  tagline: string;
  steps: string[];
  claims: (
    | {
        id: string;
        kind: "default";
        text: string;
        when: never[];
        points: number;
        source: "talk";
      }
    | {
        id: string;
        kind: "success-mode";
        text: string;
        points: number;
        source: "talk";
        when?: never;
      }
    | {
        id: string;
        kind: "success-mode";
        text: string;
        when: {
          question: string;
          anyOf: string[];
        }[];
        points: number;
        source: "talk";
      }
    | {
        id: string;
        kind: "failure-mode";
        text: string;
        points: number;
        source: "talk";
        when?: never;
      }
    | {
        id: string;
        kind: "tendency";
        text: string;
        when: {
          question: string;
          anyOf: string[];
        }[];
        points: number;
        source: "interpretation";
      }
  )[];
  examples: never[];
  summary: string[];
  notes: string[];
};
