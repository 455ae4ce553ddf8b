import { readFile } from "node:fs/promises";
import { isolatedDeclarationSync } from "rolldown/experimental";
import * as z from "zod";
import { publishedCatalogueSchema } from "../schemas/catalogue.ts";
import { mapSchema } from "../schemas/map.ts";
import { resultSchema } from "../schemas/result.ts";
import { tallySchema } from "../schemas/tally.ts";

/** What is made from schemas, by the names of the types; the declarations of these files are all else that users of the library see. */
const ROOTS = {
  Catalogue: publishedCatalogueSchema,
  Result: resultSchema,
  MapResult: mapSchema,
  TallyResult: tallySchema,
};
const PARTS = ["src/domain/user-error.ts", "src/index.ts"];

/** What ties the parts together while they are files of their own, and what is no word of a declaration. */
const TIES = /^(?:import [^;]*|export \{[^}]*\});\n|\boverride /gm;

/** The types of the library as one file that imports nothing, with the ids of the built-in catalogue. */
export async function libraryTypes(): Promise<string> {
  const { properties = {}, $defs = {} } = z.toJSONSchema(z.strictObject(ROOTS));
  const types = Object.entries({ ...$defs, ...properties } as Record<string, JsonSchema>);
  const made = types.map(([name, schema]) => `${comment(schema)}export type ${name} = ${typeOf(schema)};\n`);
  return [...made, ...(await Promise.all(PARTS.map(declarations)))].join("\n");
}

async function declarations(path: string): Promise<string> {
  const { code, errors } = isolatedDeclarationSync(path, await readFile(path, "utf8"));
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return code.replace(TIES, "");
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const comment = ({ description }: JsonSchema): string => (description ? `/** ${description} */\n` : "");

/** What TypeScript calls the values of a schema, as far as ours use JSON Schema. @throws Error for what they do not use */
function typeOf(schema: JsonSchema): string {
  const { $ref, enum: values, anyOf, oneOf, prefixItems, items, properties, required = [] } = schema;
  const all = (schemas: readonly unknown[]) => schemas.map((each) => typeOf(each as JsonSchema));
  if ($ref) return $ref.replace("#/$defs/", "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (anyOf ?? oneOf) return all(anyOf ?? oneOf ?? []).join(" | ");
  if (prefixItems) return `readonly [${all(prefixItems).join(", ")}]`;
  if (items) return `readonly (${all([items])})[]`;
  if (properties) {
    const fields = Object.entries(properties).map(([name, field]) => {
      const mark = required.includes(name) ? "" : "?";
      return `${comment(field as JsonSchema)}readonly ${JSON.stringify(name)}${mark}: ${all([field])};\n`;
    });
    return `{\n${fields.join("")}}`;
  }
  if (schema.type === "integer") return "number";
  if (/^(?:string|number|boolean|null)$/.test(`${schema.type}`)) return `${schema.type}`;
  throw new Error(`no type for ${JSON.stringify(schema)}`);
}
