import type { CommandName } from '../../../../../domain/tickets/commands.ts';
import { wordsOf } from '../../../../../domain/tickets/refusals.ts';
import type { PhotoStep } from '../../../../../domain/tickets/values.ts';
import { ActFormView } from '../../../../shared/web/act-form.tsx';
import { filled, textFor } from '../../../../shared/web/words/words.ts';
import type { Offered } from '../forms/offered.ts';
import { stepsOpen } from '../photos/steps-open.ts';
import type { DeskScene } from '../scene.ts';
import { AddPhotos } from './photos.tsx';

type Props = { readonly scene: DeskScene };

/** The act's name in the catalogue that pages and desk share. */
export const actTitle = (act: string, { words: { acts } }: Pick<DeskScene, 'words'>): string =>
  textFor(acts.titles, act) ?? act;

/** What an act is shown by: photos are added before its form is sent (三(三), R41). */
const shownBy: Readonly<Partial<Record<CommandName, PhotoStep>>> = {
  'submit-result': 'result',
  'request-closure': 'result',
  'sign-result': 'signature',
};

const ShownBy = ({ act, scene }: Props & { readonly act: CommandName }) => {
  const step = shownBy[act];
  if (step === undefined || !stepsOpen(scene).includes(step)) return null;
  return (
    <p>
      <AddPhotos scene={scene} step={step} />
    </p>
  );
};

/** The form of an act: it says from which state of the ticket and from which page it was made. */
export const ActOf = ({ offered: { form }, scene }: Props & { readonly offered: Offered }) => {
  const hint = textFor(scene.words.acts.hints, form.act);
  const fields = form.fields(scene);
  const direct = fields.length === 0 && form.buttons === undefined ? { named: actTitle(form.act, scene) } : {};
  return (
    <>
      {hint === undefined ? '' : <p class="soft">{hint}</p>}
      <ShownBy act={form.act} scene={scene} />
      <ActFormView
        scene={scene}
        act={form.act}
        fields={fields}
        buttons={form.buttons}
        hidden={{ nonce: scene.nonce }}
        {...direct}
      />
    </>
  );
};

const OpenAct = ({ offered, scene, open }: Props & { readonly offered: Offered; readonly open: boolean }) => (
  <details id={offered.form.act} open={open} name="act">
    <summary>{actTitle(offered.form.act, scene)}</summary>
    <ActOf offered={offered} scene={scene} />
  </details>
);

const Barred = ({ offered: { form, barred }, scene }: Props & { readonly offered: Offered }) => {
  if (!barred) return null;
  const { message, english, clause } = wordsOf(barred);
  return (
    <li>
      <b>{actTitle(form.act, scene)}</b> {scene.language === 'en' ? english : message}{' '}
      <small>{filled(scene.words.page.basis, { clause })}</small>
    </li>
  );
};

/** Acts that the ticket waits for when they are possible: the first of them stands open. */
const awaited: ReadonlySet<CommandName> = new Set<CommandName>([
  'decide-return',
  'decide-extension',
  'decide-closure',
  'sign-result',
  'dispatch',
  'reply-supervision',
  'submit-result',
  'record-callback',
  'decline-reopen',
  'record-upstream-decision',
  'resume',
]);

/** What can be done now, the likeliest first and open, and what cannot, with the reason. */
export const Acts = ({ scene, offered }: Props & { readonly offered: readonly Offered[] }) => {
  const { text, attempt } = scene;
  const possible = offered.filter(({ barred }) => barred === undefined);
  const barred = offered.filter((one) => one.barred !== undefined);
  const first = attempt?.act ?? possible.find(({ form }) => awaited.has(form.act))?.form.act;
  return (
    <section class="acts" id="acts" aria-label={text.acts}>
      <h2>{text.acts}</h2>
      {possible.length === 0 ? <p class="soft">{text.actsNone}</p> : ''}
      {possible.map((one) => (
        <OpenAct offered={one} scene={scene} open={one.form.act === first} />
      ))}
      {barred.length === 0 ? (
        ''
      ) : (
        <details class="off">
          <summary>
            {text.actsOff} ({barred.length})
          </summary>
          <ul class="plain-list">
            {barred.map((one) => (
              <Barred offered={one} scene={scene} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
