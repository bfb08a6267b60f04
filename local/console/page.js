/**
 * Makes an element. Text only ever becomes text, so nothing that comes from a ticket can become markup.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] `on…` members are listeners; an undefined or false value leaves the attribute out
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
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...content);
  return made;
}

/** Chinese first, English after it in small letters. */
export function both(chinese, english) {
  return [chinese, ' ', element('small', { lang: 'en' }, english)];
}

/** @returns {HTMLElement} the element of that id */
export function place(id) {
  return document.getElementById(id);
}

/**
 * Replaces what a place of the page shows, if it shows something else. What has the focus and an id keeps it.
 * @returns whether it was replaced
 */
export function show(id, key, make) {
  const shown = place(id);
  if (shown.dataset.key === key) return false;
  const focused = shown.contains(document.activeElement) ? document.activeElement.id : '';
  shown.dataset.key = key;
  shown.replaceChildren(...make());
  if (focused !== '') place(focused)?.focus({ preventScroll: true });
  return true;
}

const kept = new WeakMap();

/**
 * Shows a list that changes: keeps the node of each item by its key, so that what is being typed or read stays, and lets
 * `update` renew a node whose item has another version.
 */
export function showList(list, items, { keyOf, versionOf, make, update }) {
  const earlier = kept.get(list) ?? new Map();
  const present = new Map();
  const focused = document.activeElement;
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const entry = earlier.get(key) ?? { node: make(item), version: undefined };
    const version = versionOf(item);
    if (entry.version !== version) update(entry.node, item);
    present.set(key, { node: entry.node, version });
    if (list.children[index] !== entry.node) list.insertBefore(entry.node, list.children[index] ?? null);
  }
  for (const [key, { node }] of earlier) if (!present.has(key)) node.remove();
  kept.set(list, present);
  if (focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true });
}

/** A button; `attributes` as those of an element. */
export function button(attributes, ...content) {
  return element('button', { type: 'button', ...attributes }, ...content);
}
