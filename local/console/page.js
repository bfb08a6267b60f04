/**
 * Makes an element. Text only ever becomes text, so nothing that comes from a ticket can become markup.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] `on…` members are listeners; an undefined value leaves the attribute out
 * @param {...(Node | string)} content
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...content) {
  return fill(document.createElement(name), attributes, content);
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The same for an element of a drawing. */
export function drawn(name, attributes = {}, ...content) {
  return fill(document.createElementNS(svgNamespace, name), attributes, content);
}

function fill(made, attributes, content) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...content);
  return made;
}

/** Replaces what a place of the page shows, if it shows something else, keeping where its lists were scrolled to. */
export function show(id, key, make) {
  const place = document.getElementById(id);
  if (place.dataset.key === key) return;
  const scrolled = [...place.querySelectorAll('ol, .history')].map((list) => list.scrollTop);
  place.dataset.key = key;
  place.replaceChildren(...make());
  for (const [index, list] of [...place.querySelectorAll('ol, .history')].entries()) {
    list.scrollTop = scrolled[index] ?? list.scrollHeight;
  }
}

/** `2026-11-23 14:05:09` of an instant with the offset of Asia/Shanghai. */
export function asTime(iso) {
  return iso === undefined ? '' : iso.slice(0, 19).replace('T', ' ');
}
