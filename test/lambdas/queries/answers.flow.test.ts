import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { operations } from '../../../lambdas/shared/schemas/operations.ts';
import { answersOfAssessment, answersOfReports } from './support/answers/figures.ts';
import { answersOfIntegrations } from './support/answers/integrations.ts';
import { answersOfDirectory, answersOfOrganisation } from './support/answers/registers.ts';
import { answersOfServices } from './support/answers/services.ts';
import type { Answers } from './support/answers/shorten.ts';
import { answersOfSupervision } from './support/answers/supervision.ts';
import { answersOfTickets } from './support/answers/tickets.ts';

const kept = new URL('../../../lambdas/queries/openapi/answers.json', import.meta.url);

let given: Answers;
beforeAll(async () => {
  const parts = [
    await answersOfTickets(),
    await answersOfDirectory(),
    await answersOfOrganisation(),
    await answersOfSupervision(),
    await answersOfAssessment(),
    await answersOfReports(),
    await answersOfIntegrations(),
    await answersOfServices(),
  ];
  given = JSON.parse(JSON.stringify(Object.assign({}, ...parts)));
  if (process.env.ANSWERS === 'write') writeFileSync(kept, `${JSON.stringify(given, null, 2)}\n`);
}, 180_000);

describe('the examples of answers', () => {
  it('are there for every operation', () => {
    expect(Object.keys(given).sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  it('are what the program answers to the examples of bodies (npm run docs:api writes them)', () => {
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(given);
  });
});
