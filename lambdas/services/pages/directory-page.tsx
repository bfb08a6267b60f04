import type { Market } from '../../../domain/household/market.ts';
import type { Rating } from '../../../domain/household/recommend.ts';
import type { HouseholdRules } from '../../../domain/household/rules.ts';
import { explainedRating } from '../../shared/orders/explained.ts';
import { filled } from '../../shared/web/words/words.ts';
import { Document, type Frame } from './document.tsx';

type DirectoryProps = {
  readonly frame: Frame;
  readonly market: Market;
  readonly ratings: readonly Rating[];
  readonly category: string | undefined;
  readonly rules: HouseholdRules;
};

const nameIn = (one: { readonly name: string; readonly english: string }, { language }: Frame): string =>
  language === 'en' ? one.english : one.name;

const Row = ({ rating, market, rules, frame }: Omit<DirectoryProps, 'ratings' | 'category'> & { rating: Rating }) => {
  const enterprise = market.enterprises.get(rating.enterprise);
  if (!enterprise) return '';
  const association = market.associations.get(enterprise.association);
  return (
    <tr>
      <th scope="row">
        {nameIn(enterprise, frame)}
        <small>{association ? ` ${nameIn(association, frame)}` : ''}</small>
      </th>
      <td>
        <a class="dial" href={`tel:${enterprise.phone}`}>
          {enterprise.phone}
        </a>
      </td>
      <td>
        {explainedRating(rating, rules.recommendation, frame.words)}
        {rating.complained ? <p>{frame.words.complained}</p> : ''}
      </td>
    </tr>
  );
};

/** The directory of enterprises (R21): by category, with phones, in the order of recommendation, no login. */
export const DirectoryPage = ({ frame, market, ratings, category, rules }: DirectoryProps) => {
  const { words, language } = frame;
  const link = (id?: string): string => {
    const query = new URLSearchParams({
      ...(id ? { category: id } : {}),
      ...(language === 'en' ? { lang: 'en' } : {}),
    });
    return query.size > 0 ? `/services?${query}` : '/services';
  };
  const figures = Object.fromEntries(Object.entries(rules.recommendation).map(([name, { value }]) => [name, value]));
  const chosen = category === undefined ? undefined : market.categories.get(category);
  return (
    <Document frame={frame} title={chosen ? `${words.title}:${nameIn(chosen, frame)}` : words.title}>
      <p>{words.intro}</p>
      <p>
        <a href={language === 'en' ? '/services/order?lang=en' : '/services/order'}>{words.orderTitle}</a>
      </p>
      <nav aria-label={words.categories}>
        <ul class="contents">
          <li>
            <a href={link()}>{words.all}</a>
          </li>
          {[...market.categories.values()].map((each) => (
            <li>
              <a href={link(each.id)}>{nameIn(each, frame)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {ratings.length === 0 ? <p>{words.nobody}</p> : ''}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.enterprise}</th>
            <th scope="col">{words.phone}</th>
            <th scope="col">{words.score}</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <Row rating={rating} market={market} rules={rules} frame={frame} />
          ))}
        </tbody>
      </table>
      <section>
        <h2>{words.how}</h2>
        <ul>
          {Object.values(words.rules).map((sentence) => (
            <li>{filled(sentence, figures)}</li>
          ))}
        </ul>
        <p class="soft">{words.basis}</p>
      </section>
    </Document>
  );
};
