import { describe, expect, it } from '@jest/globals';
import { assessmentRefusals } from '../../domain/assessment/refusals.ts';
import { bulletinRefusals } from '../../domain/bulletins/decide.ts';
import { directoryRefusals } from '../../domain/dispatch/refusals.ts';
import { householdRefusals } from '../../domain/household/refusals.ts';
import { integratorRefusals } from '../../domain/integrators/refusals.ts';
import { refusalTexts } from '../../domain/organisation/refusal-texts.ts';
import { campaignRefusals } from '../../domain/supervision/campaigns/refusals.ts';
import { instructionRefusals } from '../../domain/supervision/instructions/refusals.ts';
import { meetingRefusals } from '../../domain/supervision/meetings/refusals.ts';
import { supervisionRefusals } from '../../domain/supervision/refusals.ts';
import { refusals } from '../../domain/tickets/refusals.ts';

type Words = { readonly message: string; readonly next: string; readonly api?: string };

const catalogues: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  tickets: refusals,
  assessment: assessmentRefusals,
  bulletins: bulletinRefusals,
  directory: directoryRefusals,
  household: householdRefusals,
  integrators: integratorRefusals,
  organisation: refusalTexts,
  supervision: supervisionRefusals,
  campaigns: campaignRefusals,
  instructions: instructionRefusals,
  meetings: meetingRefusals,
};

/** What stands in a sentence for staff although it is no Chinese: a parameter, the format or size of a photo, the form of an id. */
const plain = /\{\w+\}|JPEG|PNG|WebP|MB|(?:dept|town|farm)-…/g;

const all = Object.entries(catalogues).flatMap(([of, texts]) =>
  Object.entries(texts).map(([code, words]) => [`${of}: ${code}`, words] as const),
);

describe('the words of a refusal, as staff read them at the desk', () => {
  it.each(all)('%s names no address, field or command of the API', (_, { message, next }) => {
    for (const text of [message, next]) expect(text.replaceAll(plain, '')).not.toMatch(/[A-Za-z]{2,}/);
    expect(next).toMatch(/\p{Script=Han}.*。$/u);
  });

  it('have the addresses of the API apart, for programs', () => {
    const addresses = all.flatMap(([, { api }]) => api ?? []);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses.flatMap((each) => each.split(', ')))
      expect(address).toMatch(/^GET \/[a-z/]+(\?[a-z]+=(\d|…))?$/);
  });
});
