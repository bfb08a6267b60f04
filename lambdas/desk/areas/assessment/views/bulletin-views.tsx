import { type Bulletin, bulletinKinds } from '../../../../../domain/bulletins/bulletin.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { AssessmentWords } from '../words/words.ts';
import { base } from './section.tsx';

type Props = { readonly words: AssessmentWords; readonly year: number };

const stateIn = ({ bulletins }: AssessmentWords, { issued }: Bulletin): string =>
  issued ? filled(bulletins.issued, { issue: issued.issue }) : bulletins.draftState;

/** The year's bulletins, the latest first. */
export const BulletinTable = ({ words, year, all }: Props & { readonly all: readonly Bulletin[] }) => {
  const { bulletins: said } = words;
  if (all.length === 0) return <p>{said.none}</p>;
  return (
    <table>
      <thead>
        <tr>
          {[said.kind, words.month, said.heading, said.state].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.toReversed().map((bulletin) => (
          <tr>
            <td>{said.kinds[bulletin.kind]}</td>
            <td>{bulletin.month}</td>
            <th scope="row">
              <a href={`${base}/bulletins/${year}/${bulletin.n}`}>{bulletin.title}</a>
            </th>
            <td>{stateIn(words, bulletin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The form that drafts another. */
export const DraftForm = ({ words, year, month, seen }: Props & { readonly month: string; readonly seen: number }) => (
  <form method="post" action={`${base}/bulletins/${year}`} class="inline-form">
    <input type="hidden" name="seen" value={String(seen)} />
    <label for="kind">{words.bulletins.kind}</label>
    <select id="kind" name="kind">
      {bulletinKinds.map((kind) => (
        <option value={kind}>{words.bulletins.kinds[kind]}</option>
      ))}
    </select>
    <label for="month">{words.month}</label>
    <input id="month" name="month" type="month" required={true} value={month} />
    <button type="submit">{words.bulletins.draft}</button>
  </form>
);

type EditProps = Props & {
  readonly bulletin: Bulletin;
  readonly seen: number;
  readonly typed?: { readonly title: string; readonly body: string };
};

/** A draft to edit and to issue. */
export const EditForm = ({ words, year, bulletin, seen, typed }: EditProps) => {
  const action = `${base}/bulletins/${year}/${bulletin.n}`;
  return (
    <>
      <form method="post" action={`${action}/revise`}>
        <input type="hidden" name="seen" value={String(seen)} />
        <div class="field">
          <label for="title">{words.bulletins.heading}</label>
          <input id="title" name="title" required={true} maxlength={100} value={typed?.title ?? bulletin.title} />
        </div>
        <div class="field">
          <label for="body">{words.bulletins.body}</label>
          <textarea id="body" name="body" rows={14} required={true} maxlength={10000}>
            {typed?.body ?? bulletin.body}
          </textarea>
        </div>
        <button type="submit">{words.bulletins.save}</button>
      </form>
      <form method="post" action={`${action}/issue`}>
        <input type="hidden" name="seen" value={String(seen)} />
        <p>
          <button type="submit" class="danger">
            {words.bulletins.issue}
          </button>
        </p>
      </form>
    </>
  );
};

/** Where each number of the draft comes from. */
export const Sources = ({ words, bulletin }: { readonly words: AssessmentWords; readonly bulletin: Bulletin }) => (
  <section>
    <h2>{words.bulletins.sources}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {[words.bulletins.says, words.bulletins.value, words.bulletins.from].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bulletin.sources.map(({ says, value, from }) => (
            <tr>
              <th scope="row">{says}</th>
              <td>{value}</td>
              <td>{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
