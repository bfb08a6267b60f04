import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { advisoriesIn } from './advisories.ts';
import { lockFile, lockFindings, manifest } from './lock-findings.ts';
import { npm } from './npm.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(`${root}${file}`, 'utf8'));

const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

/** What can always be checked: integrity, origin, licences and install scripts of every locked package. */
const auditLock = async (): Promise<boolean> => {
  const lock = lockFile.parse(await read('package-lock.json'));
  const findings = lockFindings(lock, manifest.parse(await read('package.json')));
  say(`Locked packages: ${Object.keys(lock.packages).length - 1}, findings: ${findings.length}`, ...findings);
  return findings.length === 0;
};

/** Known vulnerabilities, high or above, of what is bundled: where the registry can tell. */
const auditAdvisories = async (): Promise<boolean> => {
  const advisories = advisoriesIn(await npm(root, 'audit', '--omit=dev', '--json'));
  switch (advisories.kind) {
    case 'clean':
      say('Known vulnerabilities, high or above: none');
      return true;
    case 'found':
      say(`Known vulnerabilities, high or above: ${advisories.findings.length}`, ...advisories.findings);
      return false;
    case 'no-endpoint':
      say(
        `NOT AUDITED for known vulnerabilities: this registry has no audit endpoint (it answered ${advisories.status}).`,
        'Run npm run audit where npm is set to one that has, as the public registry does.',
      );
      return true;
    case 'failed':
      say(`The audit for known vulnerabilities failed: ${advisories.reason}`);
      return false;
  }
};

const sound = await auditLock();
const known = await auditAdvisories();
process.exitCode = sound && known ? 0 : 1;
