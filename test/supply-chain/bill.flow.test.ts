import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { esbuildOptions } from '../../lib/esbuild-options.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { type Bill, billOf, project } from '../../supply-chain/bill.ts';

const folders = readdirSync(join(projectRoot, 'lambdas')).filter((name) => name !== 'shared');

/** `name@version` of every package of which a function's bundle holds a file. */
const bundledPackages = async (): Promise<readonly string[]> => {
  const { metafile } = await build({
    ...esbuildOptions('nodejs24.x'),
    entryPoints: folders.map((name) => ({ in: join(projectRoot, 'lambdas', name, 'handler.ts'), out: name })),
    absWorkingDir: projectRoot,
    outdir: tmpdir(),
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const paths = Object.keys(metafile.inputs).map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const packages = new Set(paths.filter((path) => path !== undefined));
  return [...packages].map((path) => {
    const { name, version } = JSON.parse(readFileSync(join(projectRoot, path, 'package.json'), 'utf8'));
    return `${name}@${version}`;
  });
};

let bill: Bill;
beforeAll(async () => {
  bill = await billOf(projectRoot, project.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))));
}, 60_000);

describe('the bill of materials', () => {
  it('is one in CycloneDX, of this application', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(bill.metadata.component).toMatchObject({ name: 'hotline-12345', type: 'application' });
  });

  it('names every package that is bundled into a function, in the version that is', async () => {
    const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
    const bundled = await bundledPackages();
    expect(bundled.length).toBeGreaterThan(15);
    expect(bundled.filter((each) => !listed.includes(each))).toEqual([]);
  }, 60_000);

  it('says what each needs, all of it listed', () => {
    const refs = bill.components.map((each) => each['bom-ref']);
    const needed = bill.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(needed.length).toBeGreaterThan(bill.components.length);
    expect(needed.filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  it('gives each its licence, and none of the tools that build and test it', () => {
    for (const { name, licenses } of bill.components) expect([name, licenses?.length]).toEqual([name, 1]);
    const names = bill.components.map(({ name }) => name);
    for (const tool of ['jest', 'typescript', 'aws-cdk-lib', 'esbuild', 'dynalite']) expect(names).not.toContain(tool);
  });
});
