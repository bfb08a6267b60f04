import { countingKeys, type Integrator } from '../../../../../domain/integrators/integrator.ts';
import { type IntegratorsState, standingOf } from '../../../../../domain/integrators/register.ts';
import type { IntegratorCommand } from '../../../../shared/schemas/integrators/bodies.ts';
import type { Attempt } from '../../../../shared/web/attempt.ts';
import { momentIn } from '../../../../shared/web/moments.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { newNonce } from '../../../nonce.ts';
import { integrationsWords } from '../words/words.ts';

type ActProps = {
  readonly act: IntegratorCommand;
  readonly context: DeskContext;
  /** What the form carries along. */
  readonly carried?: Readonly<Record<string, string>>;
  /** What is entered in it, with what stands there. */
  readonly entered?: Readonly<Partial<Record<'name' | 'body' | 'reason', string>>>;
  /** What the button says, where the act alone does not tell it from others of the page. */
  readonly label?: string;
};

/** The form of one act. */
export const ActForm = ({ act, context, carried = {}, entered = {}, label }: ActProps) => {
  const text = integrationsWords(context.var.language);
  const idOf = (field: string): string => [act, carried.integrator ?? 'new', field].join('-');
  return (
    <form method="post" action="/desk/integrations">
      {Object.entries({ act, nonce: newNonce(), ...carried }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {(Object.keys(entered) as (keyof typeof entered)[]).map((field) => (
        <div class="field">
          <label for={idOf(field)}>{text.fields[field]}</label>
          <input
            id={idOf(field)}
            name={field}
            value={entered[field] ?? ''}
            required
            maxlength={field === 'name' ? 60 : field === 'body' ? 120 : 1000}
          />
        </div>
      ))}
      <button type="submit" class={act === 'revoke-key' ? 'plain' : undefined}>
        {label ?? text.acts[act]}
      </button>
    </form>
  );
};

type Props = {
  readonly integrator: Integrator;
  readonly state: IntegratorsState;
  readonly context: DeskContext;
  /** What was refused just now, of this integrator or another. */
  readonly attempt: Attempt | undefined;
};

const Keys = ({ integrator, context }: Pick<Props, 'integrator' | 'context'>) => {
  const { language } = context.var;
  const text = integrationsWords(language);
  const keys = countingKeys(integrator);
  return (
    <>
      <h3>{text.keys}</h3>
      {keys.length === 0 ? <p class="soft">{text.keyNone}</p> : ''}
      <ul class="plain-list">
        {keys.map(({ n, issuedAt }) => (
          <li>
            {filled(text.keyOf, { n, at: momentIn(language, issuedAt) })}
            <ActForm
              act="revoke-key"
              context={context}
              carried={{ integrator: integrator.id, key: String(n) }}
              label={filled(text.revokeOf, { n })}
            />
          </li>
        ))}
      </ul>
      <ActForm act="issue-key" context={context} carried={{ integrator: integrator.id }} />
    </>
  );
};

const Subscriptions = ({ integrator, state, context }: Omit<Props, 'attempt'>) => {
  const text = integrationsWords(context.var.language);
  const own = state.subscriptions.filter((each) => each.integrator === integrator.id && each.standing !== 'ended');
  return (
    <>
      <h3>{text.subscriptions}</h3>
      {own.length === 0 ? <p class="soft">{text.subscriptionNone}</p> : ''}
      <ul class="plain-list">
        {own.map((each) => (
          <li>
            {filled(text.subscriptionOf, {
              id: each.id,
              url: each.url,
              standing: text.standing[standingOf(state, each)],
            })}{' '}
            <a href={`/desk/integrations/${each.id}`}>{text.log}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** What may be changed; what was refused just now stands open, as it was typed. */
const Changes = ({ integrator: { id, name, body, standing }, context, attempt }: Omit<Props, 'state'>) => {
  const text = integrationsWords(context.var.language);
  const carried = { integrator: id };
  const other = standing === 'active' ? 'suspend' : 'resume';
  const own = attempt?.values.get('integrator') === id ? attempt : undefined;
  const typed = (act: IntegratorCommand, field: string, known = ''): string =>
    (own?.act === act ? own.values.get(field) : undefined) ?? known;
  const entered = { name: typed('change', 'name', name), body: typed('change', 'body', body) };
  return (
    <details open={own !== undefined}>
      <summary>{text.manage}</summary>
      <ActForm act="change" context={context} carried={carried} entered={entered} />
      <ActForm act={other} context={context} carried={carried} entered={{ reason: typed(other, 'reason') }} />
      <ActForm act="end" context={context} carried={carried} entered={{ reason: typed('end', 'reason') }} />
    </details>
  );
};

/** One integrator: how it stands, its keys by number, its subscriptions, and what may be done. */
export const IntegratorPart = ({ integrator, state, context, attempt }: Props) => {
  const { language } = context.var;
  const text = integrationsWords(language);
  const { name, body, standing, since } = integrator;
  const ended = standing === 'ended';
  return (
    <section>
      <h2>{name}</h2>
      <p class="soft">
        {filled(text.since, { at: momentIn(language, since), standing: text.standing[standing] })}; {text.body}: {body}
      </p>
      {ended ? '' : <Keys integrator={integrator} context={context} />}
      <Subscriptions integrator={integrator} state={state} context={context} />
      {ended ? '' : <Changes integrator={integrator} context={context} attempt={attempt} />}
    </section>
  );
};
