import { Hono } from 'hono';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { Refusal } from '../../views/refusal.tsx';
import { listRoles } from '../queues/queues.ts';
import { type Entered, readCriteria } from './criteria.ts';
import { find, waysOf } from './find.ts';
import { SearchPage } from './search-page.tsx';

const answer = async (context: DeskContext, entered: Entered) => {
  const reading = readCriteria(entered, context);
  const by = reading.kind === 'asked' ? reading.criteria.by : reading.kind === 'wrong' ? reading.by : undefined;
  if (by !== undefined && !waysOf(context).includes(by))
    return context.html(<Refusal language={context.var.language} refusal="notYours" />, 403);
  const cursor = entered.get('cursor') ?? undefined;
  const page = reading.kind === 'asked' ? await find(context, reading.criteria, cursor) : undefined;
  const status = reading.kind === 'wrong' || (reading.kind === 'asked' && !page) ? 422 : 200;
  return context.html(<SearchPage context={context} entered={entered} reading={reading} page={page} />, status);
};

const pages = new Hono<DeskEnv>();

/** A phone does not stand in an address: one that asks by it is led to the form. */
pages.get('/', async (context) => {
  const { searchParams } = new URL(context.req.url);
  return searchParams.has('phone') ? context.redirect('/desk/search', 303) : answer(context, searchParams);
});
pages.post('/', async (context) => answer(context, new URLSearchParams(await context.req.text())));

/** 查找: by number, phone, day, unit or place. */
export const search: Area = { path: '/desk/search', name: 'search', roles: listRoles, pages };
