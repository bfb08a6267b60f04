import { Fact } from '../../../../shared/web/facts.tsx';
import type { Form } from '../../../../shared/web/form.ts';
import { type FormWords, textFor } from '../../../../shared/web/words/words.ts';
import type { TicketWords } from '../words/words.ts';

/** Fields into which somebody writes more than a few words. */
const written = [
  'summary',
  'plan',
  'reason',
  'note',
  'text',
  'message',
  'comment',
  'opinion',
  'reply',
  'replyToCitizen',
  'statement',
  'minutes',
] as const;

type KeptProps = { readonly values: Form; readonly words: FormWords; readonly text: TicketWords };

/** What was written in a form that is not on the page any more, to be copied to where it is of use. */
export const Kept = ({ values, words: { acts }, text }: KeptProps) => {
  const kept = written.filter((name) => (values.get(name) ?? '').trim() !== '');
  if (kept.length === 0) return null;
  return (
    <section class="note" aria-label={text.kept}>
      <h2>{text.kept}</h2>
      <dl class="facts">
        {kept.map((name) => (
          <Fact name={textFor(acts.fields, name) ?? name}>
            <span class="prose">{values.get(name)}</span>
          </Fact>
        ))}
      </dl>
    </section>
  );
};
