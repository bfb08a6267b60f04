import type { Filing } from '../../../../../domain/tickets/commands.ts';
import { SearchInput } from '../../../../shared/web/choice-inputs.tsx';
import { choicesOf } from '../../../../shared/web/forms/field.ts';
import { namedField } from '../../../../shared/web/forms/search-field.ts';
import { stageIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { Frame } from '../../../views/frame.tsx';
import { Suggestions } from '../../directory/suggestions.tsx';
import type { Suggested } from '../../directory/suggestions-for.ts';
import { Told } from '../../tickets/views/told.tsx';
import { handlingUnits } from '../choices.ts';
import type { IntakeScene } from '../scene.ts';
import { ReadBack } from './read-back.tsx';

type Props = {
  readonly scene: IntakeScene;
  readonly filing: Filing;
  /** What the directory says, for those who dispatch. */
  readonly suggested: Suggested | undefined;
};

/** Fields of this page: they are not carried along, but shown. */
const own: ReadonlySet<string> = new Set([
  'step',
  'unit',
  `unit${namedField}`,
  'dispatchClass',
  'dispatchUrgent',
  'reply',
  'into',
  'intoOther',
]);

const Carried = ({ form, nonce }: IntakeScene) => (
  <>
    {[...form]
      .filter(([name]) => !own.has(name) && name !== 'nonce')
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    <input type="hidden" name="nonce" value={nonce} />
  </>
);

/** 紧急, as the directory's rule says unless it was decided here before; of a call that is urgent anyway nothing is asked. */
const Urgent = ({ scene: { words, form }, filing, suggested }: Props) => {
  if (filing.urgent) return null;
  const decided = form.has('dispatchClass');
  const urgent = decided ? form.get('dispatchUrgent') === 'true' : suggested?.units[0]?.urgent === true;
  return (
    <p class="check">
      <label>
        <input type="checkbox" name="dispatchUrgent" value="true" checked={urgent} />
        {words.acts.checks.urgent}
      </label>
    </p>
  );
};

const Dispatch = (props: Props) => {
  const { scene, filing, suggested: directory } = props;
  const { text, words, form, context } = scene;
  const { county, language } = context.var;
  const all = handlingUnits(county, language).filter(({ value }) => value !== filing.complainedUnit);
  const suggested = directory?.units ?? [];
  const ids = [...new Set([...suggested.map(({ unit }) => unit), filing.town])];
  const likely = ids.flatMap((id) => all.filter(({ value }) => value === id));
  const chosenClass = form.get('dispatchClass') ?? directory?.class ?? filing.class ?? 'ordinary';
  return (
    <section>
      <h2>{text.dispatchTitle}</h2>
      <div class="field">
        <label for="unit">{text.fields.unit}</label>
        <SearchInput
          field={{ field: 'unit', label: 'unit', input: 'search', likely, choices: all }}
          common={{ id: 'unit', name: 'unit', required: false }}
          value={form.get('unit') ?? suggested[0]?.unit ?? ''}
          typed={form.get(`unit${namedField}`) ?? ''}
          words={words}
        />
      </div>
      <div class="field">
        <label for="dispatchClass">{text.fields.class}</label>
        <select id="dispatchClass" name="dispatchClass">
          {choicesOf(words.acts.choices.class).map(({ value, label }) => (
            <option value={value} selected={value === chosenClass}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Urgent {...props} />
      <button type="submit" name="step" value="dispatch" accesskey="d">
        {text.dispatchButton}
      </button>
    </section>
  );
};

const Answer = ({ scene: { text, form } }: Pick<Props, 'scene'>) => (
  <section>
    <h2>{text.answerTitle}</h2>
    <div class="field">
      <label for="reply">{text.fields.reply}</label>
      <textarea id="reply" name="reply" rows={3} maxlength={4000}>
        {form.get('reply') ?? ''}
      </textarea>
    </div>
    <button type="submit" name="step" value="answer" class="plain">
      {text.answerButton}
    </button>
  </section>
);

type Duplicate = { readonly ticketId: string; readonly reason: string };

const duplicatesOf = ({ scene, suggested: directory }: Props): readonly Duplicate[] => {
  const { history, text, context } = scene;
  const open = (history?.items ?? [])
    .filter(({ stage }) => !['archived', 'declined', 'merged', 'withdrawn'].includes(stage))
    .map(({ ticketId, stage, subject }) => ({
      ticketId,
      reason: `${subject ?? ''} ${filled(text.sameCaller, { stage: stageIn(context.var.language, stage) })}`.trim(),
    }));
  const suggested = directory?.duplicates ?? [];
  return [...suggested, ...open.filter(({ ticketId }) => suggested.every((each) => each.ticketId !== ticketId))];
};

const Merge = (props: Props) => {
  const { text, form } = props.scene;
  return (
    <section>
      <h2>{text.mergeTitle}</h2>
      {duplicatesOf(props).map(({ ticketId, reason }) => (
        <p class="check">
          <label>
            <input type="radio" name="into" value={ticketId} checked={form.get('into') === ticketId} />
            {ticketId} {reason}
          </label>{' '}
          <a href={`/desk/tickets/${ticketId}`} target="_blank" rel="noreferrer">
            {text.openTicket}
          </a>
        </p>
      ))}
      <div class="field">
        <label for="intoOther">{text.mergeOther}</label>
        <input
          id="intoOther"
          name="intoOther"
          type="text"
          inputmode="numeric"
          maxlength={17}
          value={form.get('intoOther') ?? ''}
        />
      </div>
      <button type="submit" name="step" value="merge" class="plain">
        {text.mergeButton}
      </button>
    </section>
  );
};

/** The read-back: read to the caller, corrected or filed, alone or with what follows at once. */
export const ReadBackPage = (props: Props) => {
  const { scene } = props;
  const { context, text, words, message, errors, form } = scene;
  const { suggested } = props;
  const isCentre = context.var.actor.roles.includes('intake');
  const attempt = message === undefined ? undefined : { act: '', values: form, message, errors };
  return (
    <Frame context={context} title={text.readBack}>
      <Told words={words} attempt={attempt} />
      <form method="post" action="/desk/intake" class="intake">
        <Carried {...scene} />
        <div class="columns">
          <div>
            <ReadBack {...props} />
            <p class="bar">
              <button type="submit" name="step" value="file" data-primary="" accesskey="n">
                {text.file}
              </button>{' '}
              <button type="submit" name="step" value="correct" class="plain" accesskey="b">
                {text.correct}
              </button>
            </p>
          </div>
          <div>
            {isCentre ? <Dispatch {...props} /> : ''}
            {isCentre ? <Answer {...props} /> : ''}
            {isCentre ? <Merge {...props} /> : ''}
          </div>
        </div>
      </form>
      {suggested ? <Suggestions suggested={{ ...suggested, callerHistory: undefined }} context={context} /> : ''}
    </Frame>
  );
};
