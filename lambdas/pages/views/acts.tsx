import { wordsOf } from '../../../domain/tickets/refusals.ts';
import { ActFormView } from '../../shared/web/act-form.tsx';
import { type Offered, offeredActs, reasonWords } from '../forms/offered.ts';
import type { Scene } from '../scene.ts';
import { filled, textFor } from '../words/words.ts';

/** The act's name as whoever sees the page calls it. */
export const actTitle = (act: string, { words, actor }: Pick<Scene, 'words' | 'actor'>): string => {
  const { titles, citizenTitles } = words.acts;
  const own = actor.kind === 'citizen' ? textFor(citizenTitles, act) : undefined;
  return own ?? textFor(titles, act) ?? act;
};

const hintOf = (act: string, { words }: Scene): string | undefined => textFor(words.acts.hints, act);

/** An act without fields is one tap: a button that says what it does. */
const DirectAct = ({ act, scene }: { act: string; scene: Scene }) => (
  <div id={act}>
    <ActFormView scene={scene} act={act} fields={[]} named={actTitle(act, scene)} />
  </div>
);

const OpenAct = ({ offered: { form }, scene, open }: { offered: Offered; scene: Scene; open: boolean }) => {
  const hint = hintOf(form.act, scene);
  const fields = form.fields(scene);
  if (fields.length === 0 && form.buttons === undefined) return <DirectAct act={form.act} scene={scene} />;
  return (
    <details id={form.act} open={open}>
      <summary>{actTitle(form.act, scene)}</summary>
      {hint === undefined ? '' : <p class="soft">{hint}</p>}
      <ActFormView scene={scene} act={form.act} fields={fields} buttons={form.buttons} />
    </details>
  );
};

const BarredAct = ({ offered: { form, barred }, scene }: { offered: Offered; scene: Scene }) =>
  barred === undefined ? null : (
    <div class="off" aria-disabled="true">
      <b>{actTitle(form.act, scene)}</b>
      {reasonWords(barred, scene)} <small>{filled(scene.words.page.basis, { clause: wordsOf(barred).clause })}</small>
    </div>
  );

/** What can be done now, and what cannot, with the reason: nothing is hidden. The act that failed stands open. */
export const Acts = ({ scene }: { scene: Scene }) => {
  const { words, attempt, actor } = scene;
  const staff = actor.kind === 'staff';
  const offered = offeredActs(scene);
  const possible = offered.filter(({ barred }) => barred === undefined);
  const barred = offered.filter((one) => one.barred !== undefined);
  return (
    <>
      <section>
        <h2>{words.page.acts}</h2>
        {possible.length === 0 ? <p>{words.page.actsNone}</p> : ''}
        {possible.map((one) => (
          <OpenAct
            offered={one}
            scene={scene}
            open={attempt?.act === one.form.act || (attempt === undefined && staff && possible.length === 1)}
          />
        ))}
      </section>
      {barred.length === 0 ? (
        ''
      ) : (
        <section>
          <h2>{words.page.actsOff}</h2>
          {barred.map((one) => (
            <BarredAct offered={one} scene={scene} />
          ))}
        </section>
      )}
    </>
  );
};
