import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** The minified form: half as long to send to each page and to parse there. */
const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Answers the few grave findings from within the page: a report of all that is well takes longer to send than to make. */
const findings = `axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`;

/**
 * What axe-core finds that would keep somebody from using the page: rule and elements, none when all is well. Frames are
 * left out: a page in a frame is looked at by itself. The page's own Content-Security-Policy stays in force.
 */
export const graveViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  return page.evaluate<string[]>(findings);
};
