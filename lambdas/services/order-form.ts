import { day, hour, type Instant, minute } from '../../domain/time/instant.ts';
import { checkCode } from '../pages/acts/confirmation.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import { linkCode } from '../shared/links/codes.ts';
import { placeOrder } from '../shared/orders/act.ts';
import { orderBody } from '../shared/schemas/household/bodies.ts';
import type { Signer } from '../shared/secret.ts';
import { storeConfirmation } from '../shared/store/confirmations.ts';
import { hashOfCode, isCode } from '../shared/store/links.ts';
import { countTry } from '../shared/store/rates.ts';
import type { Table } from '../shared/store/table.ts';
import { type Form, readForm } from '../shared/web/form.ts';
import { filled, languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';
import { type Draft, readDraft, storeDraft } from './drafts.ts';
import { frameOf } from './pages/document.tsx';
import { CodePage, OrderPage, PlacedPage } from './pages/order-page.tsx';
import { page } from './respond.ts';
import { refusedIn, wrongFields } from './tell.ts';
import type { ServiceWords } from './words.ts';

/** Codes that one address, and one phone, may ask for: a person orders a few times, a machine many. */
const mostByAddress = 10;
const mostByPhone = 5;

const frameIn = (event: ApiEvent) => frameOf(languageOf(event.queryStringParameters?.lang));

const formPage = async (
  event: ApiEvent,
  { market, county }: ServiceDependencies,
  values: Readonly<Record<string, string>>,
  status = 200,
  error?: string,
): Promise<ApiAnswer> => {
  const [known, { organisation }] = await Promise.all([market(), county(event.requestContext.timeEpoch)]);
  const towns = [...organisation.values()].filter(({ id }) => /^(town|farm)-/.test(id));
  return page(status, OrderPage({ frame: frameIn(event), market: known, towns, values, error }));
};

/** `GET /services/order`: the empty form; a category and an enterprise may be chosen by the address. */
export const showOrderForm: ServiceAnswer = (event, dependencies) => {
  const { category = '', enterprise = '' } = event.queryStringParameters ?? {};
  return formPage(event, dependencies, { category, enterprise });
};

const bodyOf = (form: Form) => {
  const given = (name: string) => form.get(name) || undefined;
  return {
    category: given('category'),
    wish: given('wish'),
    ...(given('town') ? { town: given('town') } : {}),
    ...(given('enterprise') ? { enterprise: given('enterprise') } : {}),
    resident: { name: given('name'), phone: given('phone'), address: given('address') },
  };
};

/** What the fields of the form are called on the page. */
const labelsOf = ({ categories, enterprise, town, name, phone, address, wish }: ServiceWords) => ({
  ...{ category: categories, enterprise, town, name, phone, address, wish },
});

const tooOften = async (event: ApiEvent, phone: string, sign: Signer, orders: Table): Promise<boolean> => {
  const { timeEpoch: at, http } = event.requestContext;
  const address = sign('rate', http.sourceIp).toString('hex').slice(0, 32);
  const byAddress = await countTry(orders, { kind: 'sms-asked', key: address, window: hour }, at);
  const byPhone = await countTry(orders, { kind: 'sms-asked', key: callerKey(phone, sign), window: day }, at);
  return byAddress > mostByAddress || byPhone > mostByPhone;
};

/** Has a code sent to the phone, by the stream: the page itself sends nothing. */
const askCode = async (hash: string, phone: string, at: Instant, orders: Table): Promise<void> => {
  const code = {
    id: `order-code/${hash.slice(0, 32)}`,
    at,
    template: 'confirm-code',
    codeKey: `order/${hash}`,
  } as const;
  const params = { subject: '便民服务订单', purpose: '下单' };
  const counted = { n: 1, subject: 'order', tries: 0, sent: [at] };
  await storeConfirmation(orders, hash, { ...code, params, ...counted, private: { phone } }, undefined);
};

const begin = async (event: ApiEvent, form: Form, dependencies: ServiceDependencies): Promise<ApiAnswer> => {
  const { orders, signer, county, market } = dependencies;
  const { words } = frameIn(event);
  const at = event.requestContext.timeEpoch;
  const values = Object.fromEntries(form);
  const again = (status: number, text: string) => formPage(event, dependencies, values, status, text);
  const parsed = orderBody.safeParse(bodyOf(form));
  if (!parsed.success) return again(422, wrongFields(parsed.error.issues, labelsOf(words), words));
  const draft = parsed.data;
  const [known, { organisation }] = await Promise.all([market(), county(at)]);
  const townKnown = draft.town === undefined || (/^(town|farm)-/.test(draft.town) && organisation.has(draft.town));
  if (!townKnown || !known.categories.has(draft.category))
    return again(422, filled(words.wrong, { fields: `${words.categories}${words.separator}${words.town}` }));
  const sign = await signer();
  const { phone } = draft.resident;
  /** The same order sent twice within a minute is one draft, with one code. */
  const { key, bodyHash } = identityOf(['order-draft', Math.floor(at / minute)], draft, sign);
  const code = linkCode(`order-draft/${key}/${bodyHash}`, sign);
  const hash = hashOfCode(code);
  const asked = page(200, CodePage({ frame: frameIn(event), draft: code, tail: phone.slice(-4), error: undefined }));
  if (await readDraft(orders, hash, at)) return asked;
  if (await tooOften(event, phone, sign, orders)) return again(429, words.tooMany);
  await storeDraft(orders, hash, draft, at);
  await askCode(hash, phone, at, orders);
  return asked;
};

const place = async (
  event: ApiEvent,
  code: string,
  draft: Draft,
  dependencies: ServiceDependencies,
): Promise<ApiAnswer> => {
  const { resident, wish, ...wanted } = draft;
  const sign = await dependencies.signer();
  const at = event.requestContext.timeEpoch;
  /** The draft is the request: its code sent twice places one order. */
  const identity = identityOf(['order-draft', hashOfCode(code)], {}, sign);
  const actor = { kind: 'citizen', medium: 'page' } as const;
  const scene = { orders: dependencies.orders, market: await dependencies.market() };
  const request = { actor, by: { sub: 'citizen', roles: [] }, at, identity, wanted, resident: { ...resident, wish } };
  const placed = await placeOrder(scene, request, sign);
  const frame = frameIn(event);
  if (placed.kind === 'done') return page(200, PlacedPage({ frame, number: placed.order.id }));
  const why = placed.kind === 'refused' ? refusedIn(frame, placed.refusal) : frame.words.fault;
  return formPage(event, dependencies, { category: wanted.category }, 409, why);
};

const confirm = async (event: ApiEvent, form: Form, dependencies: ServiceDependencies): Promise<ApiAnswer> => {
  const { orders, signer } = dependencies;
  const { words } = frameIn(event);
  const at = event.requestContext.timeEpoch;
  const code = form.get('draft') ?? '';
  const hash = hashOfCode(code);
  const draft = isCode(code) ? await readDraft(orders, hash, at) : undefined;
  if (!draft) return formPage(event, dependencies, {}, 404, words.codeOver);
  const asked = { opened: { hash }, subject: 'order', at };
  const verdict = await checkCode(orders, asked, form.get('code') ?? '', await signer());
  if (verdict.kind === 'confirmed') return place(event, code, draft, dependencies);
  if (verdict.kind === 'over') return formPage(event, dependencies, {}, 409, words.codeOver);
  const tail = draft.resident.phone.slice(-4);
  return page(422, CodePage({ frame: frameIn(event), draft: code, tail, error: words.codeWrong }));
};

/** `POST /services/order`: first the order, then the digits of the code that was sent to its phone. */
export const submitOrderForm: ServiceAnswer = async (event, dependencies) => {
  const form = readForm(event);
  const { words } = frameIn(event);
  if (typeof form === 'string') return formPage(event, dependencies, {}, 422, words.unreadable);
  return form.has('draft') ? confirm(event, form, dependencies) : begin(event, form, dependencies);
};
