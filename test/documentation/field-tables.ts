import * as z from "zod";
import { mapSchema } from "../../src/schemas/map.ts";
import {
  ballotSchema,
  checkSchema,
  dueSchema,
  errorSchema,
  patternsSchema,
} from "../../src/schemas/outputs.ts";
import { resultSchema } from "../../src/schemas/result.ts";
import { tallySchema } from "../../src/schemas/tally.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** More values than these are in the schemas alone. */
const MOST_VALUES = 8;

const PRINTED = {
  "`waymark --json` and `waymark explain --json`": resultSchema,
  "`waymark map --json`": mapSchema,
  "`waymark tally --json`": tallySchema,
  "`waymark ballot --json`": ballotSchema,
  "`waymark patterns --json`": patternsSchema,
  "`waymark due --json`": dueSchema,
  "`waymark check --json`": checkSchema,
  "an error with `--json`": errorSchema,
};

/** The fields of all JSON results as tables: one for each command, then those for what is in several of them. */
export const fieldReference = (): string => {
  const { properties = {}, $defs = {} } = z.toJSONSchema(z.strictObject(PRINTED));
  return Object.entries({ ...properties, ...$defs } as Record<string, Schema>)
    .map(([name, schema]) => chapter(name, schema, name in $defs))
    .join("\n");
};

function chapter(name: string, schema: Schema, shared: boolean): string {
  const head = `#### ${shared ? `\`${name}\`` : name}\n\n${schema.description ?? ""}`;
  if (schema.enum)
    return schema.enum.length > MOST_VALUES ? `${head}\n` : `${head}\n\nOne of ${words(schema.enum)}.\n`;
  return `${head}\n\n| Field | | What it holds |\n|---|---|---|\n${rowsOf(schema, "").join("\n")}\n`;
}

const words = (values: readonly unknown[]): string => values.map((value) => `\`${value}\``).join(", ");

/** A row for each field, those of the objects in it below it, by their path. */
const rowsOf = (schema: Schema, path: string): readonly string[] =>
  Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? "" : ", may be left out";
    const { description = "", items, anyOf } = field;
    const nested = (items ?? anyOf?.[0] ?? field) as Schema;
    return [
      `| \`${path}${name}\` | ${typeWords(field)}${optional} | ${description} |`,
      ...rowsOf(nested, `${path}${name}${items ? "[]" : ""}.`),
    ];
  });

function typeWords(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.replace("#/$defs/", "");
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return words(schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map((each) => typeWords(each as Schema)))].join(" or ");
  if (schema.prefixItems) return schema.prefixItems.map((each) => typeWords(each as Schema)).join(" and ");
  if (schema.type === "array") return `list of ${typeWords(schema.items as Schema)}`;
  return (
    { integer: "whole number", string: "text", boolean: "true or false" }[schema.type as string] ??
    `${schema.type}`
  );
}
