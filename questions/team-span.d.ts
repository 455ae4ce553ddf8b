export declare const teamSpan: {
  id: string;
  name: string;
  title: string;
  meaning: string;
  help: string[];
  options: {
    id: string;
    label: string;
    meaning: string;
  }[];
};
