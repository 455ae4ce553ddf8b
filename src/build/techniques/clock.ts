import process from "node:process";

/** As much of `performance` as the libraries need: milliseconds since some moment. */
export const clock = {
  now: (): number => {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1e3 + nanoseconds / 1e6;
  },
};
