import { limitOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { Layout } from '../../pages/views/layout.tsx';
import { limitIn } from '../../shared/web/moments.ts';
import { filled } from '../../shared/web/words/words.ts';
import type { WebsiteFrame } from './form-page.tsx';

type FiledProps = WebsiteFrame & { readonly ticket: Ticket; readonly code: string };

/** Filed: the number, what happens next, and how to follow it. */
export const FiledPage = ({ words, language, text, ticket, code }: FiledProps) => {
  const suffix = language === 'en' ? '?lang=en' : '';
  const due = limitOf(ticket)?.entry.due;
  return (
    <Layout words={words} language={language} title={text.filed} isPublic={true} switchTo="/report">
      <h1>{text.filed}</h1>
      <section>
        <p>
          {text.number}: <b data-number="">{ticket.id}</b>
        </p>
        {due === undefined ? '' : <p>{filled(text.due, { due: limitIn(language, due) })}</p>}
        <p>
          <a class="button" href={`/t/${code}${suffix}`}>
            {text.follow}
          </a>
        </p>
        <p>{text.later}</p>
        <p>
          <a href={`/progress${suffix}`}>{text.progress}</a> · <a href={`/report${suffix}`}>{text.another}</a>
        </p>
      </section>
    </Layout>
  );
};
