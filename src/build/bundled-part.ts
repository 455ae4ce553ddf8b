/** What is used here of a CycloneDX document; all else passes through. */
type Component = Readonly<{
  "bom-ref": string;
  name: string;
  version: string;
  properties?: readonly Readonly<{ name: string; value: string }>[];
}>;
export type Sbom = Readonly<{
  metadata: Readonly<{ component: Component }>;
  components: readonly Component[];
  dependencies: readonly Readonly<{ ref: string; dependsOn?: readonly string[] }>[];
}>;

/**
 * The part of the development tree that was put into the package. npm writes the document, but knows only the tree, in which
 * all is for development; the notices, written by the build, tell what was bundled.
 *
 * @param whole what `npm sbom --sbom-format cyclonedx` prints
 * @param notices THIRD-PARTY-NOTICES.txt
 * @throws Error when something is bundled that npm does not know
 */
export function bundledPart(whole: Sbom, notices: string, name: string): Sbom {
  const bundled = new Set([...notices.matchAll(/^-{80}\n(\S+ \S+) \(/gm)].map(([, title]) => title));
  const components = whole.components.filter((each) => bundled.delete(`${each.name} ${each.version}`));
  if (bundled.size > 0) throw new Error(`bundled, but not in npm's tree: ${[...bundled].join(", ")}`);
  const root = whole.metadata.component;
  const refs = new Set([root, ...components].map((each) => each["bom-ref"]));
  return {
    ...whole,
    // npm takes the name of the folder.
    metadata: { ...whole.metadata, component: { ...root, name } },
    components: components.map(shipped),
    dependencies: whole.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) })),
  };
}

/** npm marks what is bundled as for development alone, which would tell a scanner to leave it out. */
const shipped = (component: Component): Component => ({
  ...component,
  properties: (component.properties ?? []).filter(({ name }) => name !== "cdx:npm:package:development"),
});
