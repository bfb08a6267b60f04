import { channels } from '../../../../../domain/tickets/values.ts';
import { choicesOf } from '../../../../shared/web/forms/field.ts';
import { textFor } from '../../../../shared/web/words/words.ts';
import { Frame } from '../../../views/frame.tsx';
import { ticketWords } from '../../tickets/words/words.ts';
import { categoryChoices, townChoices, typeChoices, unitChoicesOf } from '../choices.ts';
import type { IntakeScene } from '../scene.ts';
import { History } from './history.tsx';
import { Find, Line, Moment, Prose, Select, Tick } from './inputs.tsx';

type Props = { readonly scene: IntakeScene };

/** Why nothing was filed, with a way to each field that is wrong. */
const Told = ({ scene: { message, errors, text, ticketId } }: Props) =>
  message === undefined ? null : (
    <section class="note bad" role="alert">
      <p>
        {message} {ticketId === undefined ? '' : <a href={`/desk/tickets/${ticketId}`}>{ticketId}</a>}
      </p>
      <ul>
        {errors.map(({ field, message: why }) => (
          <li>
            <a href={`#${field}`}>
              {textFor(text.fields, field) ?? field}: {why}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

/** A message of a group as it was pasted (R18), beside what the clerk makes of it. */
const Group = ({ scene }: Props) =>
  scene.entrance === 'group' ? (
    <section>
      <h2>{scene.text.parts.group}</h2>
      <p class="soft">{scene.text.groupIntro}</p>
      <Prose scene={scene} field="originalText" most={4000} first />
      <Line scene={scene} field="originalSender" most={50} />
    </section>
  ) : (
    <p>
      <a href="/desk/intake/group">{scene.text.group}</a> · <a href="/desk/intake/level-one">{scene.text.levelOne}</a>
    </p>
  );

/** A matter of level 1 (R4), entered by hand with its number and limit where level 1 has no interface. */
const LevelOne = ({ scene }: Props) =>
  scene.entrance === 'levelOne' ? (
    <section>
      <h2>{scene.text.parts.levelOne}</h2>
      <p class="soft">{scene.text.levelOneIntro}</p>
      <Line scene={scene} field="upstreamNumber" most={64} first />
      <Moment scene={scene} field="upstreamDueAt" />
    </section>
  ) : null;

const Caller = ({ scene }: Props) => (
  <section>
    <h2>{scene.text.parts.caller}</h2>
    <div class="row">
      <Line scene={scene} field="phone" most={32} key="t" tel first={scene.entrance === 'call'} />
      <Line scene={scene} field="name" most={50} />
      <button type="submit" name="step" value="caller" class="plain" accesskey="h">
        {scene.text.findCaller}
      </button>
    </div>
    <Tick scene={scene} field="anonymous" />
  </section>
);

const Matter = ({ scene }: Props) => {
  const { county, language } = scene.context.var;
  const { acts } = scene.words;
  return (
    <section>
      <h2>{scene.text.parts.matter}</h2>
      <div class="row">
        <Select scene={scene} field="type" choices={typeChoices(language)} />
        <Find scene={scene} field="category" choices={categoryChoices(county, language)} />
        <Select scene={scene} field="class" choices={choicesOf(acts.choices.class)} />
        <Select
          scene={scene}
          field="channel"
          choices={channels.map((value) => ({ value, label: ticketWords(language).channels[value] }))}
        />
      </div>
      <Line scene={scene} field="subject" most={100} key="s" />
      <Prose scene={scene} field="description" most={4000} />
      <Prose scene={scene} field="request" most={1000} />
    </section>
  );
};

const Rest = ({ scene }: Props) => {
  const { county, language } = scene.context.var;
  const { parts } = scene.text;
  return (
    <>
      <section>
        <h2>{parts.place}</h2>
        <div class="row">
          <Find scene={scene} field="town" choices={townChoices(county, language)} />
          <Line scene={scene} field="address" most={200} />
        </div>
      </section>
      <section>
        <h2>{parts.marks}</h2>
        <Tick scene={scene} field="urgent" />
        <Tick scene={scene} field="confidential" />
        <Tick scene={scene} field="againstOfficials" />
        <Find scene={scene} field="complainedUnit" choices={unitChoicesOf(county, language)} />
      </section>
      <section>
        <h2>{parts.behalf}</h2>
        <div class="row">
          <Line scene={scene} field="behalfName" most={50} />
          <Line scene={scene} field="behalfPhone" most={32} tel />
          <Line scene={scene} field="behalfItem" most={100} />
        </div>
        <Tick scene={scene} field="behalfConsent" />
      </section>
    </>
  );
};

/** Whether nothing was taken down yet: a form may begin with its channel. */
const isBlank = ({ form }: IntakeScene): boolean => [...form.keys()].every((name) => name === 'channel');

/**
 * The form for a call, phone first; of a group or of level 1, with what came first. It works by keys alone, and without a
 * script; with one, what was typed is kept in this window until it is filed, apart for each entrance.
 */
export const FormPage = ({ scene }: Props) => {
  const { context, text, nonce, entrance } = scene;
  return (
    <Frame context={context} title={text.entrances[entrance].title}>
      <Told scene={scene} />
      <History scene={scene} />
      <form
        method="post"
        action="/desk/intake"
        class="intake"
        data-draft={entrance}
        {...(isBlank(scene) ? { 'data-blank': '' } : {})}
        novalidate
      >
        <input type="hidden" name="nonce" value={nonce} />
        <div class="columns">
          <div>
            <Group scene={scene} />
            <LevelOne scene={scene} />
            <Caller scene={scene} />
            <Matter scene={scene} />
          </div>
          <div>
            <Rest scene={scene} />
            <p class="bar">
              <button type="submit" name="step" value="read-back" data-primary="" accesskey="n">
                {text.next}
              </button>{' '}
              <small class="soft">{text.keys}</small>
            </p>
          </div>
        </div>
      </form>
    </Frame>
  );
};
