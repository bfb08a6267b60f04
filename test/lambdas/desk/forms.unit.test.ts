import { describe, expect, it } from '@jest/globals';
import { deskActs } from '../../../lambdas/desk/areas/tickets/forms/offered.ts';
import { commandNames } from '../../../lambdas/shared/schemas/command-bodies.ts';
import { formWordsIn } from '../../../lambdas/shared/web/words/words.ts';

/** What staff does without a form: reading is told by the page itself, the survey is the caller's. */
const withoutForm = ['mark-read', 'answer-survey'];

describe('the forms of the desk', () => {
  it('are there for every command of the API', () => {
    const wanted = commandNames.filter((name) => !withoutForm.includes(name));
    expect([...new Set(deskActs)].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(['zh', 'en'] as const)('say in %s what each act is called and what came of it', (language) => {
    const { titles, done } = formWordsIn(language).acts;
    for (const act of new Set(deskActs)) {
      expect(titles).toHaveProperty([act], expect.stringMatching(/./));
      expect(done).toHaveProperty([act], expect.stringMatching(/./));
    }
  });
});
