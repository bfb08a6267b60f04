import type { Attempted } from '../../../../shared/store/delivery-log.ts';
import type { Undelivered } from '../../../../shared/store/undelivered.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { filled, formWordsIn } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import { Frame } from '../../../views/frame.tsx';
import { Attempts, subjectLink } from '../../integrations/views/log-page.tsx';
import { integrationsWords } from '../../integrations/words/words.ts';
import { Told } from '../../tickets/views/told.tsx';
import { levelOneWords } from '../words/words.ts';

type Props = {
  readonly context: DeskContext;
  readonly endpoint: string;
  readonly attempts: readonly Attempted[];
  readonly undelivered: readonly Undelivered[];
  readonly done?: string | undefined;
  /** Why it was not sent. */
  readonly message?: string | undefined;
  /** What was typed. */
  readonly subject?: string | undefined;
};

const Waiting = ({ context, undelivered }: Pick<Props, 'context' | 'undelivered'>) => {
  const { language } = context.var;
  const words = levelOneWords(language);
  const { reasons } = integrationsWords(language);
  if (undelivered.length === 0) return <p class="soft">{words.undeliveredNone}</p>;
  return (
    <section class="attention">
      <h2>
        {words.undelivered} <small>{undelivered.length}</small>
      </h2>
      <ul class="plain-list">
        {undelivered.map(({ subject, reason, at }) => (
          <li>
            {subjectLink(subject)} {reasons[reason]} {momentIn(language, at)}
          </li>
        ))}
      </ul>
      <form method="post" action="/desk/level-one/deliveries">
        <input type="hidden" name="act" value="send-again" />
        <input type="hidden" name="nonce" value={newNonce()} />
        <button type="submit">{words.sendAgain}</button>
      </form>
    </section>
  );
};

const One = ({ context, subject }: Pick<Props, 'context' | 'subject'>) => {
  const words = levelOneWords(context.var.language);
  return (
    <form method="post" action="/desk/level-one/deliveries">
      <h2>{words.oneAgain}</h2>
      <p class="soft">{words.oneAgainHint}</p>
      <input type="hidden" name="act" value="send-one" />
      <input type="hidden" name="nonce" value={newNonce()} />
      <div class="field">
        <label for="subject">{words.subject}</label>
        <input id="subject" name="subject" maxlength={20} required value={subject ?? ''} />
      </div>
      <button type="submit">{words.oneAgain}</button>
    </form>
  );
};

/** What was posted to level 1 by the interface, and what waits to be sent again. */
export const DeliveriesPage = ({ context, endpoint, attempts, undelivered, done, message, subject }: Props) => {
  const { language } = context.var;
  const words = levelOneWords(language);
  const attempt = message === undefined ? undefined : { act: '', values: new Map(), message, errors: [] };
  return (
    <Frame context={context} title={words.deliveries}>
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      <p>
        <a href="/desk/level-one">{words.back}</a>
      </p>
      <p class="soft">{filled(words.deliveriesIntro, { endpoint })}</p>
      <Waiting context={context} undelivered={undelivered} />
      <One context={context} subject={subject} />
      <h2>{words.attempts}</h2>
      {attempts.length === 0 ? (
        <p class="soft">{words.attemptsNone}</p>
      ) : (
        <Attempts attempts={attempts} context={context} />
      )}
    </Frame>
  );
};
