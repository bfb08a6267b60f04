import { countingKeys, type Integrator } from '../../../../../domain/integrators/integrator.ts';
import { type IntegratorsState, standingOf } from '../../../../../domain/integrators/register.ts';
import type { IntegratorCommand } from '../../../../shared/schemas/integrators/bodies.ts';
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
};

/** The form of one act. */
export const ActForm = ({ act, context, carried = {}, entered = {} }: ActProps) => {
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
      <button type="submit">{text.acts[act]}</button>
    </form>
  );
};

type Props = { readonly integrator: Integrator; readonly state: IntegratorsState; readonly context: DeskContext };

const Keys = ({ integrator, context }: Omit<Props, 'state'>) => {
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
            <ActForm act="revoke-key" context={context} carried={{ integrator: integrator.id, key: String(n) }} />
          </li>
        ))}
      </ul>
      <ActForm act="issue-key" context={context} carried={{ integrator: integrator.id }} />
    </>
  );
};

const Subscriptions = ({ integrator, state, context }: Props) => {
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

const Changes = ({ integrator: { id, name, body, standing }, context }: Omit<Props, 'state'>) => {
  const text = integrationsWords(context.var.language);
  const carried = { integrator: id };
  const other = standing === 'active' ? 'suspend' : 'resume';
  return (
    <details>
      <summary>{text.manage}</summary>
      <ActForm act="change" context={context} carried={carried} entered={{ name, body }} />
      <ActForm act={other} context={context} carried={carried} entered={{ reason: '' }} />
      <ActForm act="end" context={context} carried={carried} entered={{ reason: '' }} />
    </details>
  );
};

/** One integrator: how it stands, its keys by number, its subscriptions, and what may be done. */
export const IntegratorPart = ({ integrator, state, context }: Props) => {
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
      {ended ? '' : <Changes integrator={integrator} context={context} />}
    </section>
  );
};
