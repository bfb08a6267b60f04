import type { County } from '../../../domain/tickets/facts.ts';
import { fromIso, type Instant } from '../../../domain/time/instant.ts';
import type { BoardItem } from '../../shared/schemas/list-view.ts';
import type { Cover } from '../../shared/store/covers.ts';
import { ActFormView } from '../../shared/web/act-form.tsx';
import type { Field } from '../../shared/web/forms/field.ts';
import { limitIn } from '../../shared/web/moments.ts';
import { categoryIn, stageIn, typeIn } from '../../shared/web/names.ts';
import { leftWords } from '../../shared/web/span-words.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';
import { type Frame, Layout } from './layout.tsx';
import { Told } from './told.tsx';

export type Desk = Frame & {
  readonly items: readonly BoardItem[];
  /** Open tickets that the page does not list. */
  readonly more: boolean;
  readonly at: Instant;
  readonly county: County;
  readonly cover: Cover | undefined;
} & Pick<Scene, 'attempt' | 'did'>;

/** Who stands in, from when to when, and on which phone (AB角). */
export const coverFields: readonly Field[] = [
  { field: 'phone', label: 'phone', input: 'phone', required: true },
  { field: 'from', label: 'from', input: 'date', required: true },
  { field: 'until', label: 'until', input: 'date', required: true },
];

const Entry = ({ item, desk }: { item: BoardItem; desk: Desk }) => {
  const { words, language, county, at } = desk;
  const due = item.dueAt === undefined ? undefined : fromIso(item.dueAt);
  const late = item.overdue || (due !== undefined && due <= at);
  return (
    <li>
      <b>{item.subject ?? `${categoryIn(language, item.category, county)} ${typeIn(language, item.type)}`}</b>
      <br />
      {filled(words.page.ticket, { number: item.ticketId })} · {stageIn(language, item.stage)}
      <br />
      <span class={late ? 'error' : 'soft'}>
        {due === undefined ? words.page.noLimit : limitIn(language, due)}{' '}
        {due === undefined ? '' : leftWords(due - at, words)}
      </span>
      <form method="post">
        <input type="hidden" name="act" value="open" />
        <input type="hidden" name="ticket" value={item.ticketId} />
        {language === 'en' ? <input type="hidden" name="lang" value="en" /> : ''}
        <button type="submit" class="plain">
          {words.acts.buttons.open}
        </button>
      </form>
    </li>
  );
};

const Covering = ({ desk }: { desk: Desk }) => {
  const { words, attempt } = desk;
  return (
    <details open={attempt?.act === 'cover'}>
      <summary>{words.acts.titles.cover}</summary>
      <ActFormView scene={desk} act="cover" fields={coverFields} />
    </details>
  );
};

/** A cover that is recorded, with a button of its own to end it. */
const Covered = ({ desk, cover }: { desk: Desk; cover: Cover }) => {
  const { titles } = desk.words.acts;
  return (
    <section>
      <h2>{titles.cover}</h2>
      <p>
        {cover.from} – {cover.until} · ****{cover.private.phone.slice(-4)}
      </p>
      <ActFormView
        scene={desk}
        act="end-cover"
        fields={[]}
        buttons={[{ label: 'send', tone: 'danger' }]}
        named={titles['end-cover']}
      />
    </section>
  );
};

/** 我的在办工单: the open tickets of the post that the link was sent to, the most pressing first; and leave cover. */
export const DeskPage = ({ desk }: { desk: Desk }) => {
  const { words, language, items, more } = desk;
  return (
    <Layout words={words} language={language} title={words.page.myTickets} taken={desk.attempt ? undefined : desk.did}>
      <Told scene={desk} />
      <h1>{words.page.myTickets}</h1>
      <section>
        {items.length === 0 ? <p>{words.page.actsNone}</p> : ''}
        <ul class="list">
          {items.map((item) => (
            <Entry item={item} desk={desk} />
          ))}
        </ul>
        {more ? <p class="soft">…</p> : ''}
      </section>
      {desk.cover ? <Covered desk={desk} cover={desk.cover} /> : ''}
      <Covering desk={desk} />
    </Layout>
  );
};
