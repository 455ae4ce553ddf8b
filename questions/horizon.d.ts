export declare const horizon: {
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
