import { integratorIn } from '../../../domain/integrators/integrator.ts';
import type { CommittedBy } from '../../../domain/tickets/commit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { madeBy } from '../views/made-by.ts';
import type { Language } from './words/words.ts';

/**
 * Who it was, where the single person counts: the post as it was called then, and the account
 * (`永宁县12345便民服务中心督办员 supervisor-2`). The organisation register keeps posts and no persons' names, so that an
 * account is all there is to tell two people of one post apart. Only for readers who may see accounts.
 */
export const personIn = (language: Language, by: CommittedBy, at: Instant, county: County): string => {
  const { text, english } = madeBy(by.sub, { by, at }, county);
  const post = language === 'en' ? english : text;
  return integratorIn(by.sub) === undefined ? `${post} ${by.sub}` : post;
};
