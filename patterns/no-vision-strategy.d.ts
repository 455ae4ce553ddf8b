export declare const noVisionStrategy: {
  id: string;
  name: string;
  tagline: string;
  steps: string[];
  claims: (
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
        kind: "success-mode";
        text: string;
        points: number;
        source: "talk";
        when?: never;
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
        kind: "failure-mode";
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
        kind: "tendency";
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
  examples: string[];
  summary: string[];
  notes: string[];
};
