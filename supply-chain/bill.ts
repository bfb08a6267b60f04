import * as z from 'zod';
import { npm } from './npm.ts';

const component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  licenses: z.array(z.unknown()).optional(),
});

/** A bill of materials in CycloneDX, as far as this project looks into it. */
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string(), type: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

export type Bill = z.infer<typeof bill>;

/** What is read of a `package.json`. */
export const project = z.looseObject({ name: z.string(), dependencies: z.record(z.string(), z.string()) });

/** The packages that those of some names need, themselves included, by their references in the bill. */
const needed = ({ components, dependencies }: Bill, names: ReadonlySet<string>): ReadonlySet<string> => {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set<string>();
  const direct = needs.get('root') ?? [];
  const follow = (ref: string): void => {
    if (found.has(ref)) return;
    found.add(ref);
    for (const next of needs.get(ref) ?? []) follow(next);
  };
  for (const { name, 'bom-ref': ref } of components) if (names.has(name) && direct.includes(ref)) follow(ref);
  return found;
};

/** npm names the project by its folder when it is private, and refers to it by name and version. */
const named = (whole: Bill, name: string): Bill => {
  const { component: root } = whole.metadata;
  const own = root['bom-ref'];
  return {
    ...whole,
    metadata: { ...whole.metadata, component: { ...root, 'bom-ref': 'root', name } },
    dependencies: whole.dependencies.map((each) => (each.ref === own ? { ...each, ref: 'root' } : each)),
  };
};

/**
 * The bill of what may be bundled into the functions: the production dependencies and whatever they need, with version,
 * licence and hash. npm's own `--omit=dev` leaves out packages that a tool needs as well, so they are followed here.
 */
export const billOf = async (folder: string, { name, dependencies: own }: z.infer<typeof project>): Promise<Bill> => {
  const output = await npm(folder, 'sbom', '--sbom-format=cyclonedx', '--sbom-type=application');
  const whole = named(bill.parse(JSON.parse(output)), name);
  const deployed = needed(whole, new Set(Object.keys(own)));
  const dependencies = whole.dependencies
    .filter(({ ref }) => ref === 'root' || deployed.has(ref))
    .map(({ dependsOn, ...each }) => ({ ...each, dependsOn: dependsOn.filter((ref) => deployed.has(ref)) }));
  return { ...whole, components: whole.components.filter((each) => deployed.has(each['bom-ref'])), dependencies };
};
