import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { definitions } from '../../domain/reports/definitions.ts';
import { rateDefinitions } from '../../domain/reports/rates.ts';

const page = readFileSync(new URL('../../docs/reports.md', import.meta.url), 'utf8');

describe('docs/reports.md', () => {
  it.each(Object.entries(definitions))('defines %s as the report does', (figure, definition) => {
    const { name, english, levels, counts, countsEnglish } = definition;
    expect(page).toContain(
      `| \`${figure}\` | ${name} ${english} | ${levels.join(' ')} | ${counts} | ${countsEnglish} |`,
    );
  });

  it.each(Object.entries(rateDefinitions))('defines the rate %s as the report does', (rate, definition) => {
    const { name, english, formula, exclusions, exclusionsEnglish } = definition;
    expect(page).toContain(`| \`${rate}\` | ${name} ${english} | ${formula} | ${exclusions} | ${exclusionsEnglish} |`);
  });

  it('defines nothing else', () => {
    const defined = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    expect(defined).toEqual([...Object.keys(definitions), ...Object.keys(rateDefinitions)]);
  });
});
