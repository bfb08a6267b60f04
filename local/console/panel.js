import { place } from './page.js';

/** The page behind a link, in a panel of a phone's size beside the phones. */

let opener;
/** Pages that the frame has gone through since it was opened: with none behind, there is no way back. */
let depth = 0;
let going = 0;

/** Opens the page of a link that somebody has tapped. It is loaded from where the console is, whatever name that has. */
export function open(link, owner) {
  const { pathname, search } = new URL(link);
  const path = pathname + search;
  opener = document.activeElement;
  place('page').hidden = false;
  document.body.classList.add('paged');
  place('page-owner').textContent = owner;
  place('page-tab').href = path;
  depth = 0;
  going = 1;
  tell('正在打开… Opening …');
  frame().contentWindow.location.replace(path);
  place('page').scrollIntoView();
  place('page-title').focus({ preventScroll: true });
}

/** Readies the panel's buttons. @param onOpened called when a page has been shown */
export function readyPanel(onOpened) {
  place('page-close').addEventListener('click', close);
  place('page-back').addEventListener('click', () => step(-1, () => frame().contentWindow.history.back()));
  place('page-reload').addEventListener('click', () => step(0, () => frame().contentWindow.location.reload()));
  place('page').addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  frame().addEventListener('load', () => {
    if (place('page').hidden) return;
    depth += going;
    going = 1;
    place('page-back').disabled = depth <= 1;
    const fault = faultOf(frame());
    tell(fault ?? '');
    if (fault === undefined) onOpened();
  });
}

function step(by, move) {
  going = by;
  move();
}

function close() {
  place('page').hidden = true;
  document.body.classList.remove('paged');
  frame().contentWindow.location.replace('about:blank');
  opener?.focus();
}

function frame() {
  return place('page-frame');
}

function tell(text) {
  place('page-fault').textContent = text;
  frame().hidden = text !== '';
}

/** Why the frame shows no page, in words; undefined when it shows one. */
function faultOf({ contentDocument }) {
  if (contentDocument === null)
    return '这个页面不允许在此显示,请在新标签打开。This page may not be shown here: open it in a tab.';
  if (contentDocument.contentType === 'text/html') return undefined;
  const said = contentDocument.body?.textContent ?? '';
  return `这个链接没有可显示的页面。No page to show behind this link. ${said.slice(0, 200)}`;
}
