import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Of what impact a finding must not be. */
const grave = ['serious', 'critical'];

/**
 * What axe-core finds that would keep somebody from using the page: rule and elements, none when all is well. Frames are
 * left out: a page in a frame is looked at by itself. The page's own Content-Security-Policy stays in force.
 */
export const graveViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run({ exclude: ["iframe"] })')) as AxeResults;
  return results.violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};
