import { readFile } from "node:fs/promises";
import process from "node:process";
import { text } from "node:stream/consumers";
import packageJson from "../../package.json" with { type: "json" };
import { bundledPart } from "./bundled-part.ts";

// `npm sbom --sbom-format cyclonedx | tsx src/build/sbom.ts`: the software bill of materials of the package that is in dist/.

const notices = await readFile("dist/THIRD-PARTY-NOTICES.txt", "utf8");
const part = bundledPart(JSON.parse(await text(process.stdin)), notices, packageJson.name);
process.stdout.write(`${JSON.stringify(part, null, 2)}\n`);
