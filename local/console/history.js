import { both, button, element, show } from './page.js';
import { asMoment, asTime } from './time.js';

/** Events of a history shown before one asks for all. */
const few = 60;
let all = false;
let repeat = () => undefined;

/** Shows an execution's event history, newest first. */
export function showHistory({ name, history }) {
  repeat = () => showHistory({ name, history });
  show('history', [name, history.length, all].join(' '), () => {
    const newest = [...history].reverse();
    const rows = (all ? newest : newest.slice(0, few)).map(row);
    const heads = ['#', '时间 Time', '事件 Event', '状态 State', '内容 Data'];
    const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
    const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
    return all || newest.length <= few ? [table] : [table, moreButton(newest.length - few)];
  });
}

function moreButton(count) {
  const onclick = () => {
    all = true;
    repeat();
  };
  return button({ class: 'more', onclick }, ...both(`更早的 ${count} 项`, 'earlier'));
}

function row({ id, at, type, state, details }) {
  return element(
    'tr',
    {},
    element('td', {}, String(id)),
    element('td', {}, element('time', {}, asTime(at))),
    element('td', {}, type),
    element('td', {}, state ?? ''),
    element('td', {}, details === undefined ? '' : content(details)),
  );
}

function content(details) {
  const text = JSON.stringify(details, undefined, 1);
  return element('details', {}, element('summary', {}, '查看'), element('pre', {}, text));
}

/** What people said with an act, in the order in which it is looked for. */
const told = ['reason', 'reply', 'summary', 'replyToCitizen', 'message', 'opinion', 'comment', 'note', 'text'];

/** Shows what happened to a ticket in words, newest first. */
export function showTimeline(ticket) {
  const timeline = ticket?.timeline ?? [];
  show('timeline', `${ticket?.ticketId} ${timeline.length}`, () =>
    ticket === undefined
      ? [element('p', { class: 'soft' }, '这个流程不属于工单。This workflow is not a ticket’s.')]
      : [element('ol', { class: 'timeline' }, ...[...timeline].reverse().map(entry))],
  );
}

function entry({ at, text, by, detail }) {
  const said = told.map((name) => detail[name]).find((value) => typeof value === 'string');
  return element(
    'li',
    {},
    element('time', {}, asMoment(at)),
    element('p', {}, text, ...(said === undefined ? [] : [element('q', {}, said)])),
    element('small', {}, by.text),
  );
}
