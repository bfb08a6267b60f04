import * as z from 'zod';

const locked = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  /** Shipped within the package above it, whose integrity covers it. */
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});

/** What is read of a `package-lock.json` of version 3. */
export const lockFile = z.looseObject({ lockfileVersion: z.literal(3), packages: z.record(z.string(), locked) });
export type LockFile = z.infer<typeof lockFile>;

/** What is read of a `package.json`. */
export const manifest = z.looseObject({ allowScripts: z.record(z.string(), z.boolean()).default({}) });
export type Manifest = z.infer<typeof manifest>;

/** The only registry that packages come from; a lock that names none takes them from the one that npm is set to. */
const registry = 'https://registry.npmjs.org/';

/** Licences that let the whole be used and given on under Apache-2.0 without a duty beyond notices. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
]);

/** Packages under other licences, each with the reason why it may be there. None of them is bundled. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['axe-core', 'MPL-2.0: used as it is, by browser tests only'],
  ['fast-sha256', 'Unlicense: the public domain, by a library that tests alone check signatures with'],
  ['caniuse-lite', 'CC-BY-4.0: data, used by a tool of the tests only'],
]);

/** Whether an SPDX expression can be met with allowed licences: one of what `OR` joins, all of what `AND` joins. */
const permits = (expression: string): boolean =>
  expression
    .replaceAll(/[()]/g, ' ')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const findingsOf = (path: string, each: z.infer<typeof locked>, { allowScripts }: Manifest): readonly string[] => {
  const name = nameOf(path);
  const is = (wrong: boolean, what: string): readonly string[] => (wrong ? [`${path}: ${what}`] : []);
  return [
    ...is(each.integrity === undefined && each.inBundle !== true, 'has no integrity'),
    ...is(each.integrity !== undefined && !each.integrity.startsWith('sha512-'), 'has a weak integrity'),
    ...is(each.resolved !== undefined && !each.resolved.startsWith(registry), `comes from ${each.resolved}`),
    ...is(each.license === undefined, 'names no licence'),
    ...is(
      each.license !== undefined && !permits(each.license) && !exceptions.has(name),
      `is under ${each.license}, which is not allowed`,
    ),
    ...is(
      each.hasInstallScript === true && !Object.hasOwn(allowScripts, name),
      'has an install script nobody decided on',
    ),
  ];
};

/** What is wrong with the locked packages: checks that need no network. Nothing when all is well. */
export const lockFindings = ({ packages }: LockFile, project: Manifest): readonly string[] => [
  ...Object.entries(packages).flatMap(([path, each]) => (path === '' ? [] : findingsOf(path, each, project))),
  ...Object.entries(project.allowScripts).flatMap(([name, runs]) =>
    runs ? [`${name}: package.json lets its install script run`] : [],
  ),
];
