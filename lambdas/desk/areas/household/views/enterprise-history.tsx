import type { EnterpriseDetails, Market } from '../../../../../domain/household/market.ts';
import { madeBy } from '../../../../shared/views/made-by.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { placeIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import type { DetailName } from '../enterprise-form.ts';
import { changedDetails, type EnterpriseLine } from '../history.ts';
import { associationIn, serviceIn } from '../names.ts';
import { householdWords } from '../words/words.ts';

type HistoryProps = {
  readonly context: DeskContext;
  readonly market: Market;
  readonly history: readonly EnterpriseLine[];
};
type LineProps = Omit<HistoryProps, 'history'> & { readonly line: EnterpriseLine };

/** A detail as it was or is, by the names of what it refers to. */
const detailIn = (details: EnterpriseDetails, name: DetailName, { context, market }: LineProps): string => {
  const { language, county } = context.var;
  const { whole, separator } = householdWords(language);
  switch (name) {
    case 'categories':
      return details.categories.map((id) => serviceIn(language, id, market)).join(separator);
    case 'areas':
      return details.areas.map((id) => placeIn(language, id, county)).join(separator) || whole;
    case 'association':
      return associationIn(language, details.association, market);
    case 'name':
    case 'english':
    case 'phone':
    case 'mobile':
      return details[name];
  }
};

const lineOf = (props: LineProps): string => {
  const { event, before } = props.line;
  const words = householdWords(props.context.var.language);
  const text = words.enterpriseEvents[event.type];
  if (event.type === 'EnterpriseSuspended')
    return filled(text, { by: words.suspender[event.by], reason: event.reason });
  if (event.type !== 'EnterpriseChanged' || before === undefined) return text;
  const { details } = event;
  const changes = changedDetails(before, details).map(
    (name) => `${words.details[name]} ${detailIn(before, name, props)} → ${detailIn(details, name, props)}`,
  );
  return `${text} ${changes.join(';')}`;
};

/** What happened to an enterprise: entered, changed, admitted, suspended, each with its instant and by what post. */
export const EnterpriseHistory = ({ context, market, history }: HistoryProps) => {
  const { language, county } = context.var;
  const words = householdWords(language);
  const postOf = ({ by, at }: EnterpriseLine['entry']): string => {
    const { text, english } = madeBy(by.sub, { by, at }, county);
    return language === 'en' ? english : text;
  };
  return (
    <section>
      <h2>{words.enterpriseHistory}</h2>
      {history.length === 0 ? <p>{words.seeded}</p> : ''}
      <ol class="plain-list">
        {history.map((line) => (
          <li>
            <time datetime={new Date(line.entry.at).toISOString()}>{datedIn(language, line.entry.at)}</time>{' '}
            {lineOf({ context, market, line })} <small>{postOf(line.entry)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
};
