import { Box, Text } from "ink";
import { columnsOf, truncate } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { accent, strong } from "./theme.ts";

export type Step = Readonly<{
  name: string;
  answer: string | undefined;
  /** Columns of the longest answer that can be given, so that nothing moves when one is. */
  columns: number;
}>;

type StepsProps = Readonly<{
  steps: readonly Step[];
  at: number;
  width: number;
}>;

const BETWEEN = 2;

/** Columns for each step with its answer below, without its answer, or undefined where there is no room side by side. */
function columnsFor(
  steps: readonly Step[],
  width: number,
): Readonly<{ each: readonly number[]; answers: boolean }> | undefined {
  const names = steps.map(({ name }) => columnsOf(name) + 2 + BETWEEN);
  const whole = steps.map(({ columns }, index) => Math.max(names[index] ?? 0, columns + 2 + BETWEEN));
  const even = Math.floor(width / steps.length);
  if (whole.every((columns) => columns <= even)) return { each: steps.map(() => even), answers: true };
  if (sum(whole) - BETWEEN <= width) return { each: whole, answers: true };
  return sum(names) - BETWEEN <= width ? { each: names, answers: false } : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Where one is among the questions, which of them are answered, and how. */
function Steps({ steps, at, width }: StepsProps) {
  const columns = columnsFor(steps, width);
  if (!columns) return <ShortSteps steps={steps} at={at} width={width} />;
  return (
    <Box>
      {steps.map(({ name, answer }, index) => (
        <Box key={name} flexDirection="column" width={columns.each[index] ?? 0} flexShrink={0}>
          <Text wrap="truncate" bold={index === at}>
            <StepMark answered={answer !== undefined} current={index === at} /> {name}
          </Text>
          {columns.answers && <Text wrap="truncate">{`  ${index === at ? "" : (answer ?? "")}`}</Text>}
        </Box>
      ))}
    </Box>
  );
}

function ShortSteps({ steps, at, width }: StepsProps) {
  return (
    <Text wrap="truncate">
      {steps.map(({ name, answer }, index) => (
        <Text key={name}>
          <StepMark answered={answer !== undefined} current={index === at} />{" "}
        </Text>
      ))}
      <Text {...strong}> {truncate(steps[at]?.name ?? "", width - 2 * steps.length - 1)}</Text>
    </Text>
  );
}

function StepMark({ answered, current }: Readonly<{ answered: boolean; current: boolean }>) {
  if (current) return <Text {...accent}>●</Text>;
  return <Text>{answered ? "✓" : "○"}</Text>;
}

export const stepsPart = (props: StepsProps): Part => ({
  role: "steps",
  rows: columnsFor(props.steps, props.width)?.answers ? 2 : 1,
  view: () => <Steps {...props} />,
});
