import { limitOf, stageOf, unitOf } from '../../domain/tickets/ticket.ts';
import type { Deed } from '../../domain/wechat/say.ts';
import type { TalkLanguage } from '../../domain/wechat/talk.ts';
import { askProgressOf } from '../shared/progress/ask.ts';
import { limitIn } from '../shared/web/moments.ts';
import { stageIn, unitIn } from '../shared/web/names.ts';
import { filled } from '../shared/web/words/words.ts';
import { accountWords } from './words/words.ts';
import type { Sender, Worker } from './worker.ts';

/** Says how far a ticket is to whoever knows what only its caller knows, with a link to the caller's page (R50). */
export const tellProgress = async (
  { number, secret }: Extract<Deed, { kind: 'progress' }>,
  { person, at, language }: Sender & { readonly language: TalkLanguage },
  worker: Worker,
): Promise<string> => {
  const words = accountWords(language);
  const found = await askProgressOf({ number, secret, sender: person }, at, worker);
  if (found.kind !== 'open') return words.nothing[found.kind];
  const { ticket, code } = found;
  const county = await worker.county(at);
  const due = limitOf(ticket)?.entry.due;
  return filled(words.progress, {
    number: ticket.id,
    stage: stageIn(language, stageOf(ticket)),
    unit: unitIn(language, unitOf(ticket), county),
    due: due === undefined ? '' : filled(words.progressDue, { due: limitIn(language, due) }),
    link: `${worker.baseUrl}/t/${code}${language === 'en' ? '?lang=en' : ''}`,
  });
};
