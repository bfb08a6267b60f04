import { asTime, element, show } from './page.js';

/** Shows each phone with its SMS, the phone that heard last on top. */
export function showPhones(messages) {
  show('phones', String(messages.length), () => {
    const phones = new Map();
    for (const message of messages) {
      const earlier = phones.get(message.to) ?? [];
      phones.delete(message.to);
      phones.set(message.to, [...earlier, message]);
    }
    const cards = [...phones].reverse().map(([number, received]) => phone(number, received));
    return cards.length > 0 ? cards : [element('p', { class: 'soft' }, '还没有短信。No SMS yet.')];
  });
}

function phone(number, messages) {
  const title = element('h3', {}, number, ' ', element('small', {}, `${messages.length} 条`));
  return element('article', { class: 'phone' }, title, element('ol', { tabindex: 0 }, ...messages.map(message)));
}

function message({ text, link, at, segments, template, ticketId }) {
  const facts = [asTime(at), `${segments} 段`, template, ticketId].filter((fact) => fact !== undefined);
  return element('li', {}, element('p', {}, ...linked(text, link)), element('small', {}, facts.join(' · ')));
}

function linked(text, link) {
  if (link === undefined) return [text];
  const start = text.indexOf(link);
  const anchor = element('a', { href: link, target: '_blank', rel: 'noreferrer' }, link);
  return [text.slice(0, start), anchor, text.slice(start + link.length)];
}
