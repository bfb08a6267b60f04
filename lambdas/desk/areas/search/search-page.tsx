import type { DeskContext } from '../../area.ts';
import { More } from '../../table/more.tsx';
import { mostLookedAt, type Page } from '../../table/read-page.ts';
import { TicketTable } from '../../table/ticket-table.tsx';
import { Frame } from '../../views/frame.tsx';
import type { Entered, Reading } from './criteria.ts';
import { waysOf } from './find.ts';
import { SearchForm } from './forms.tsx';
import { type SearchWords, searchWords } from './words/words.ts';

export type SearchPageProps = {
  readonly context: DeskContext;
  readonly entered: Entered;
  readonly reading: Reading;
  /** What was found; undefined when nothing was looked for, or the cursor led nowhere. */
  readonly page: Page | undefined;
};

type FoundProps = Pick<SearchPageProps, 'context' | 'entered'> & { readonly page: Page; readonly words: SearchWords };

/** The way on among the tickets of a phone, which stands in no address. */
const MoreOfPhone = ({ entered, page, words }: Omit<FoundProps, 'context'>) =>
  page.next === undefined ? null : (
    <form method="post" action="/desk/search" class="list-more">
      <input type="hidden" name="by" value="phone" />
      <input type="hidden" name="phone" value={entered.get('phone') ?? ''} />
      <input type="hidden" name="cursor" value={page.next} />
      <button type="submit">{words.next}</button>
    </form>
  );

const Found = ({ context, entered, page, words }: FoundProps) => (
  <>
    {page.items.length === 0 ? (
      <p class="list-empty">{words.nothing}</p>
    ) : (
      <>
        <p class="soft">{words.found.replace('{n}', String(page.items.length))}</p>
        <TicketTable context={context} items={page.items} caption={words.results} />
      </>
    )}
    {page.cutShort ? <p>{words.cutShort.replace('{n}', String(mostLookedAt))}</p> : ''}
    {entered.get('by') === 'phone' ? (
      <MoreOfPhone entered={entered} page={page} words={words} />
    ) : (
      <More context={context} next={page.next} label={page.cutShort ? words.goOn : words.next} first={words.first} />
    )}
  </>
);

/** The ways to look for tickets, and what was found by one of them. */
export const SearchPage = ({ context, entered, reading, page }: SearchPageProps) => {
  const words = searchWords(context.var.language);
  const none = new URLSearchParams();
  return (
    <Frame context={context} title={words.heading}>
      <div class="search-ways">
        {waysOf(context).map((by) => (
          <SearchForm
            by={by}
            context={context}
            entered={entered.get('by') === by ? entered : none}
            error={reading.kind === 'wrong' && reading.by === by ? words.errors[reading.error] : undefined}
          />
        ))}
      </div>
      {reading.kind === 'asked' ? (
        <section aria-labelledby="results">
          <h2 id="results">{words.results}</h2>
          {page ? (
            <Found context={context} entered={entered} page={page} words={words} />
          ) : (
            <p role="alert">{words.lost}</p>
          )}
        </section>
      ) : (
        ''
      )}
    </Frame>
  );
};
