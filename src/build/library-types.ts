import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";
import { publishedCatalogueSchema } from "../schemas/catalogue.ts";
import { mapSchema } from "../schemas/map.ts";
import { resultSchema } from "../schemas/result.ts";
import { tallySchema } from "../schemas/tally.ts";

/** What is made from schemas; all else that users of the library see is in these declarations. */
const ROOTS = {
  Catalogue: publishedCatalogueSchema,
  Result: resultSchema,
  MapResult: mapSchema,
  TallyResult: tallySchema,
};
const PARTS = ["src/domain/user-error.d.ts", "src/index.d.ts"];

const FLAGS =
  "--ignoreConfig --module preserve --target es2023 --strict --skipLibCheck --allowImportingTsExtensions --declaration --emitDeclarationOnly --rootDir . --outDir";

/** What ties the parts together while they are files of their own. */
const TIES = /^(import [^;]*|export \{[^}]*\}( from .*)?);\n/gm;

/** The types of the library as one file that imports nothing, with the ids of the built-in catalogue. */
export async function libraryTypes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-types-"));
  try {
    const compiler = join("node_modules", "typescript", "bin", "tsc");
    await promisify(execFile)(process.execPath, [compiler, "src/index.ts", ...FLAGS.split(" "), folder]);
    const parts = await Promise.all(PARTS.map((part) => readFile(join(folder, part), "utf8")));
    const { properties = {}, $defs = {} } = z.toJSONSchema(z.strictObject(ROOTS));
    const types = Object.entries({ ...$defs, ...properties } as Record<string, JsonSchema>);
    const declared = types.map(
      ([name, schema]) => `${comment(schema)}export type ${name} = ${typeOf(schema)};\n`,
    );
    return [...declared, ...parts.map((part) => part.replace(TIES, ""))].join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

const comment = ({ description }: JsonSchema): string => (description ? `/** ${description} */\n` : "");

/** What TypeScript calls the values of a schema, as far as ours use JSON Schema. @throws Error for what they do not use */
function typeOf(schema: JsonSchema): string {
  const all = (schemas: readonly unknown[], between: string) =>
    schemas.map((each) => typeOf(each as JsonSchema)).join(between);
  if (schema.$ref) return schema.$ref.replace("#/$defs/", "");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return all(either, " | ");
  if (schema.prefixItems) return `readonly [${all(schema.prefixItems, ", ")}]`;
  switch (schema.type) {
    case "array":
      return `readonly (${all([schema.items], "")})[]`;
    case "object": {
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => {
        const mark = schema.required?.includes(name) ? "" : "?";
        return `${comment(field as JsonSchema)}readonly ${JSON.stringify(name)}${mark}: ${all([field], "")};\n`;
      });
      return `{\n${fields.join("")}}`;
    }
    case "integer":
      return "number";
    case "string":
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}
