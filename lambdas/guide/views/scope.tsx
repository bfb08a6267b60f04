import type { OtherRoute, Scope } from '../../../domain/organisation/scope.ts';
import { filled } from '../../pages/words/words.ts';
import type { GuideFrame } from './document.tsx';

type ScopeProps = { readonly frame: GuideFrame; readonly scope: Scope };

/** 受理范围: the kinds of matters that are taken. */
export const Accepted = ({ frame: { language }, scope }: ScopeProps) => (
  <dl>
    {scope.accepted.map(({ name, english, text, textEnglish }) => (
      <>
        <dt>{language === 'en' ? english : name}</dt>
        <dd>{language === 'en' ? textEnglish : text}</dd>
      </>
    ))}
  </dl>
);

const Route = ({ frame: { language, words }, other }: { readonly frame: GuideFrame; readonly other: OtherRoute }) => (
  <li>
    <b>{language === 'en' ? other.matterEnglish : other.matter}</b>
    <span>{language === 'en' ? other.routeEnglish : other.route}</span>
    {(other.dial ?? []).map((number) => (
      <a class="dial" href={`tel:${number}`} aria-label={filled(words.dialNumber, { number })}>
        {number}
      </a>
    ))}
  </li>
);

/** What is not taken, each with the route that leads on (R79, R81). */
export const Elsewhere = ({ frame, scope }: ScopeProps) => (
  <ul class="list">
    {scope.elsewhere.map((other) => (
      <Route frame={frame} other={other} />
    ))}
  </ul>
);
