import type { OrganisationEvent } from '../../../../../domain/organisation/events.ts';
import { changesView } from '../../../../shared/organisation/history-view.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { newNonce } from '../../../nonce.ts';
import { nameOfId, type OrganisationScene } from '../scene.ts';

/** A list that was pasted, and what it would change, or why it cannot. */
export type Import = {
  readonly csv: string;
  readonly effectiveFrom: string;
  readonly basis: string;
  readonly outcome:
    | { readonly events: readonly OrganisationEvent[] }
    | { readonly message: string; readonly errors: readonly { readonly field: string; readonly message: string }[] };
};

type Props = { readonly scene: OrganisationScene; readonly tried?: Import };

const Hidden = ({ tried }: { readonly tried: Import }) => (
  <>
    <input type="hidden" name="csv" value={tried.csv} />
    <input type="hidden" name="effectiveFrom" value={tried.effectiveFrom} />
    <input type="hidden" name="basis" value={tried.basis} />
  </>
);

const Outcome = ({ scene, tried }: { readonly scene: OrganisationScene; readonly tried: Import }) => {
  const { words, language } = scene;
  const { outcome } = tried;
  if ('message' in outcome)
    return (
      <div class="error" role="alert">
        <p>{`${words.again}${outcome.message}`}</p>
        <ul>
          {outcome.errors.map(({ field, message }) => (
            <li>{`${field}: ${message}`}</li>
          ))}
        </ul>
      </div>
    );
  if (outcome.events.length === 0) return <p role="status">{words.csv.nothing}</p>;
  return (
    <div role="status">
      <p>{filled(words.csv.changes, { count: String(outcome.events.length) })}</p>
      <ul>
        {changesView(outcome.events).map(({ unit, text, english }) => (
          <li>{`${nameOfId(scene, unit)}:${language === 'en' ? english : text}`}</li>
        ))}
      </ul>
      <form method="post" action="/desk/organisation">
        <input type="hidden" name="act" value="import" />
        <input type="hidden" name="nonce" value={newNonce()} />
        <input type="hidden" name="seen" value={String(scene.entries.length)} />
        <Hidden tried={tried} />
        <button type="submit">{words.csv.enter}</button>
      </form>
    </div>
  );
};

/** The list as CSV: to take away, and for whoever may change the organisation to bring back. */
export const ImportPart = ({ scene, tried }: Props) => {
  const { words, today, edits } = scene;
  return (
    <section id="import">
      <h2>{words.csv.heading}</h2>
      <p>
        <a href="/desk/organisation/units.csv">{words.csv.download}</a>
      </p>
      {edits ? (
        <>
          <p class="soft">{words.csv.explain}</p>
          {tried ? <Outcome scene={scene} tried={tried} /> : ''}
          <form method="post" action="/desk/organisation">
            <input type="hidden" name="act" value="try-import" />
            <p class="field">
              <label for="csv">{words.fields.csv}</label>
              <textarea id="csv" name="csv" rows={8} required>
                {tried?.csv ?? ''}
              </textarea>
            </p>
            <p class="field">
              <label for="import-from">{words.fields.effectiveFrom}</label>
              <input id="import-from" name="effectiveFrom" type="date" required value={tried?.effectiveFrom ?? today} />
            </p>
            <p class="field">
              <label for="import-basis">{words.fields.basis}</label>
              <input id="import-basis" name="basis" type="text" value={tried?.basis ?? ''} />
            </p>
            <button type="submit">{words.csv.preview}</button>
          </form>
        </>
      ) : (
        ''
      )}
    </section>
  );
};
