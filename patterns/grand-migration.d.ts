export declare const grandMigration: {
  id: string;
  name: string;
  tagline: string;
  steps: string[];
  claims: (
    | {
        id: string;
        kind: "constraint";
        required: true;
        text: string;
        unmet: string;
        when: {
          question: string;
          anyOf: string[];
        }[];
        points: number;
        source: "talk";
      }
    | {
        id: string;
        kind: "constraint";
        required: false;
        text: string;
        unmet: string;
        when: {
          question: string;
          anyOf: string[];
        }[];
        points: number;
        source: "talk";
      }
    | {
        required?: never;
        unmet?: never;
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
    | {
        required?: never;
        unmet?: never;
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
  )[];
  examples: string[];
  summary: string[];
  notes: string[];
};
