import { local } from './api.js';
import { both, button, element, place, show, showList } from './page.js';
import { open } from './panel.js';
import { asTime } from './time.js';

/** Phones shown, and SMS of each, before one asks for more. */
const fewPhones = matchMedia('(max-width: 70rem)').matches ? 3 : 12;
const fewMessages = 3;

const caller = { owner: '群众', english: 'caller' };
let shownPhones = fewPhones;
/** Number of messages shown by phone, where somebody asked for more. */
const asked = new Map();
/** How many SMS there were when a phone was last looked at. */
const readUpTo = new Map();
/** How many SMS there were when the console first looked, and when it last did. */
let first;
let latest = 0;

/** Looked at again whenever it is asked for: the page shows what it was told last. */
let repeat = () => undefined;

/**
 * Shows the phones with their SMS, the one that heard last on top.
 * @param run what the run told last: `messages`, `replies`, `owners` by phone
 * @param wanted `text` that phones or messages must have, `ticketId` that messages must be of
 */
export function showPhones(run, wanted) {
  repeat = () => showPhones(run, wanted);
  first ??= run.messages.length;
  const phones = phonesOf(run, wanted);
  showList(place('phones'), phones.slice(0, shownPhones), {
    keyOf: ({ number }) => number,
    versionOf: ({ number, entries, unread }) => [entries.length, entries[0]?.order, unread, asked.get(number)].join(),
    make: makePhone,
    update: updatePhone,
  });
  const more = phones.length - shownPhones;
  show('more-phones', String(more), () =>
    more > 0 ? [moreButton(`还有 ${more} 部手机`, 'more phones', showMore)] : [],
  );
  const none = run.messages.length === 0 ? 'no-phones' : 'no-such-phones';
  for (const id of ['no-phones', 'no-such-phones']) place(id).hidden = phones.length > 0 || id !== none;
  latest = run.messages.length;
}

function showMore() {
  shownPhones += fewPhones;
  repeat();
}

function phonesOf({ messages, replies, owners }, { text, ticketId }) {
  const phones = new Map();
  const add = (number, entry) => {
    const phone = phones.get(number) ?? { number, ...(owners.get(number) ?? caller), entries: [] };
    phones.set(number, phone);
    phone.entries.push(entry);
  };
  for (const [index, message] of messages.entries()) add(message.to, { ...message, order: index + 1 });
  for (const [index, reply] of replies.entries()) {
    add(reply.from, { ...reply, own: true, order: reply.after + 0.5 + index / 1e6 });
  }
  const has = ({ number, owner, entries }) =>
    text === '' ||
    [number, owner, ...entries.flatMap((entry) => [entry.text, entry.ticketId])].join(' ').includes(text);
  return [...phones.values()]
    .filter(has)
    .filter(({ entries }) => ticketId === undefined || entries.some((entry) => entry.ticketId === ticketId))
    .map((phone) => ({ ...phone, entries: newestFirst(phone.entries, ticketId), unread: isUnread(phone) }))
    .sort((one, other) => other.entries[0].order - one.entries[0].order);
}

function newestFirst(entries, ticketId) {
  const wanted = entries.filter((entry) => ticketId === undefined || entry.own || entry.ticketId === ticketId);
  return wanted.sort((one, other) => other.order - one.order);
}

function isUnread({ number, entries }) {
  const last = Math.max(...entries.map(({ order, own }) => (own ? 0 : order)));
  return last > (readUpTo.get(number) ?? first);
}

function makePhone({ number, owner, english }) {
  const title = element('h3', {}, element('span', { class: 'dot', hidden: true }, '未读'), owner);
  const read = () => {
    readUpTo.set(number, latest);
    repeat();
  };
  const listeners = { onpointerdown: read, onfocusin: read };
  return element(
    'article',
    { class: 'phone', 'aria-label': `${owner} ${number}`, ...listeners },
    title,
    element('small', {}, element('span', { lang: 'en' }, english), ` ${number}`),
    element('ol', {}),
    element('div', {}),
    replyForm(number),
  );
}

function updatePhone(card, { number, owner, entries, unread }) {
  const [list, below] = [card.querySelector('ol'), card.querySelector('ol + div')];
  card.classList.toggle('unread', unread);
  card.querySelector('.dot').hidden = !unread;
  const count = asked.get(number) ?? fewMessages;
  showList(list, entries.slice(0, count), {
    keyOf: ({ order }) => order,
    versionOf: () => '',
    make: (entry) => bubble(entry, owner),
    update: () => undefined,
  });
  const more = () => {
    asked.set(number, count + 20);
    repeat();
  };
  const earlier = entries.length - count;
  below.replaceChildren(...(earlier > 0 ? [moreButton(`更早的 ${earlier} 条`, 'earlier', more)] : []));
}

function bubble({ text, link, at, segments, template, own, order }, owner) {
  const time = asTime(at).slice(5, 16);
  const facts = own ? [time, '发给 12345'] : [time, `${segments} 段`, template];
  const look = [own ? 'own' : '', order > latest && latest > 0 ? 'fresh' : ''].join(' ').trim();
  return element(
    'li',
    { class: look === '' ? undefined : look },
    element('p', {}, ...linked(text, link, owner)),
    element('small', {}, facts.filter((fact) => fact !== undefined).join(' · ')),
  );
}

/** The page behind a link opens beside the phone; where a link is opened elsewhere on purpose, it stays a link. */
function linked(text, link, owner) {
  if (link === undefined) return [text];
  const start = text.indexOf(link);
  const onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link, owner);
  };
  const anchor = element('a', { href: new URL(link).pathname, target: '_blank', rel: 'noreferrer', onclick }, link);
  return [text.slice(0, start), anchor, text.slice(start + link.length)];
}

function replyForm(number) {
  const said = element('p', { role: 'status', class: 'said' });
  const onsubmit = async (event) => {
    event.preventDefault();
    const form = event.target;
    const text = new FormData(form).get('text');
    said.textContent = '';
    try {
      await local('messages', { method: 'POST', body: JSON.stringify({ from: number, text }) });
      form.reset();
    } catch (error) {
      said.textContent = `未发出:${error.message}`;
    }
  };
  const label = `回复短信给12345 Reply by SMS, ${number}`;
  const field = element('input', {
    name: 'text',
    required: true,
    maxlength: 500,
    autocomplete: 'off',
    'aria-label': label,
  });
  field.placeholder = '回复短信,如 1';
  return element('form', { class: 'reply', onsubmit }, field, element('button', {}, '发送'), said);
}

function moreButton(chinese, english, onclick) {
  return button({ class: 'more', onclick }, ...both(chinese, english));
}
