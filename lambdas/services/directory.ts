import { householdRules } from '../../config/household.ts';
import { ranked } from '../../domain/household/recommend.ts';
import { publicPage } from '../guide/respond.ts';
import { headerOf, json } from '../shared/http/gateway.ts';
import { ratingsFor } from '../shared/orders/ratings.ts';
import { languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer } from './dependencies.ts';
import { DirectoryPage } from './pages/directory-page.tsx';
import { frameOf } from './pages/document.tsx';

/** `GET /services`: the directory, as a page for browsers and in JSON for everybody else (R21, R26). */
export const directory: ServiceAnswer = async (event, { orders, market: read }) => {
  const { category: asked, town, lang } = event.queryStringParameters ?? {};
  const market = await read();
  const category = asked !== undefined && market.categories.has(asked) ? asked : undefined;
  const now = event.requestContext.timeEpoch;
  const rules = householdRules;
  /** Of a category that is not known there is no enterprise. */
  const none = asked !== undefined && asked !== '' && category === undefined;
  const found = none
    ? []
    : await ratingsFor(orders, market, { category, town: town || undefined }, now, rules.recommendation);
  const ratings = ranked(found, now, '');
  if (/\btext\/html\b/.test(headerOf(event, 'accept') ?? ''))
    return publicPage(DirectoryPage({ frame: frameOf(languageOf(lang)), market, ratings, category, rules }), 'self');
  const enterprises = ratings.map(({ enterprise: id, ...rating }) => {
    const firm = market.enterprises.get(id);
    const { name, english, phone, categories, areas, association } = firm ?? {};
    return { id, name, english, phone, categories, areas, association, rating };
  });
  const { recommendation } = rules;
  const { categories } = market;
  return json(200, { categories: [...categories.values()], enterprises, recommendation }, { vary: 'accept' });
};
