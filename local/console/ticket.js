import { actButtons } from './acts.js';
import { showGraph } from './graph.js';
import { showHistory, showTimeline } from './history.js';
import { both, element, place, show } from './page.js';
import { badges } from './tickets.js';
import { asMoment, asMomentEnglish, asSpan } from './time.js';
import { classes, dueOf, stages, stateNames, statuses, types } from './words.js';

/**
 * Shows one execution: in plain words, what can be done next, drawn, and what happened.
 * @param view the execution, or the machine alone, without a name, as long as there is none
 * @param ticket its ticket as the API shows it; undefined for another machine's
 * @param run what the run told last
 */
export function showTicket({ view, ticket, deadline, run, onActed }) {
  const none = view.name === undefined;
  for (const id of ['ticket-body', 'happened']) place(id).hidden = none;
  place('no-ticket').hidden = !none;
  place('drawn').hidden = view.drawing === undefined;
  if (view.drawing !== undefined) showGraph(view);
  if (none) return;
  const now = run.clock.now;
  const wakes = wakeOf(view);
  const key = JSON.stringify([view.name, view.status, view.state, wakes, ticket?.timeline.length, now, deadline?.text]);
  show('summary', key, () => (ticket === undefined ? bare(view) : summary(ticket, view, deadline, now, wakes)));
  const links = ticket && run.messages.filter(({ ticketId }) => ticketId === ticket.ticketId).length;
  show('acts', JSON.stringify([view.name, ticket?.stage, ticket?.timeline.length, links, run.units.size]), () =>
    ticket === undefined ? [] : actButtons(ticket, run, onActed),
  );
  place('acts-row').hidden = place('acts').childElementCount === 0;
  showTimeline(ticket);
  showHistory(view);
}

/** When the workflow wakes by itself: the end of the wait that it rests in. */
function wakeOf({ status, history }) {
  if (status !== 'RUNNING') return undefined;
  const scheduled = history.findLast(({ type }) => type === 'TaskScheduled');
  return scheduled?.details?.parameters?.Payload?.until;
}

function bare({ name, status, state }) {
  return [element('h3', {}, name), element('p', {}, `${statuses[status]?.[0] ?? status} ${state ?? ''}`)];
}

function summary(ticket, view, deadline, now, wakes) {
  return [
    element('h3', {}, ticket.subject ?? '工单', ...badges(ticket)),
    element('p', { class: 'facts' }, facts(ticket).join(' · ')),
    ...waiting(ticket, now),
    element('p', { class: 'soft' }, ...machine(view, ticket, wakes)),
    ...(deadline?.text && ticket.dueAt !== undefined ? [why(deadline)] : []),
  ];
}

function facts({ ticketId, categoryName, type, class: kind, unitName, round, returns, breaches }) {
  return [
    ticketId,
    [types[type], categoryName].filter(Boolean).join(' / '),
    unitName,
    classes[kind],
    `第${round}轮`,
    returns > 0 ? `退回${returns}次` : undefined,
    breaches.length > 0 ? `超期记录${breaches.length}次` : undefined,
  ].filter(Boolean);
}

function waiting(ticket, now) {
  const [name, english, waits, waitsEnglish] = stages[ticket.stage];
  if (waits === undefined) return [element('p', { class: 'waits ended' }, ...both(name, english))];
  const due = dueOf(ticket);
  if (due === undefined) return [element('p', { class: 'waits' }, ...both(waits, waitsEnglish))];
  const [left, leftEnglish] = asSpan(now, due);
  const late = Date.parse(now) >= Date.parse(due);
  const chinese = `${waits},至 ${asMoment(due)}`;
  const time = element('span', { class: late ? 'left late' : 'left' }, late ? `已超 ${left}` : `还剩 ${left}`);
  const words = `${waitsEnglish} until ${asMomentEnglish(due)}: ${leftEnglish} ${late ? 'over' : 'left'}`;
  return [element('p', { class: 'waits' }, chinese, ' ', time), element('p', { class: 'soft', lang: 'en' }, words)];
}

function machine({ status, state, name }, ticket, wakes) {
  const stands = state === undefined ? (statuses[status]?.[0] ?? status) : `${stateNames[state] ?? ''} ${state}`;
  const words = [`流程 ${name}:${stands}`];
  if (wakes !== undefined) words.push(`,${asMoment(wakes)}自行醒来${reasonOf(ticket, wakes)}`);
  return [words.join('')];
}

function reasonOf(ticket, wakes) {
  return Date.parse(wakes) === Date.parse(dueOf(ticket) ?? '') ? '(时限到点)' : '(提醒等)';
}

function why({ text, english }) {
  return element(
    'details',
    { class: 'why' },
    element('summary', {}, ...both('为什么是这个时限', 'why this limit')),
    element('p', {}, text),
    element('p', { class: 'soft', lang: 'en' }, english),
  );
}

/** Tabs by the keyboard too: one of them can be reached, the arrows go to the others. */
export function readyTabs(list) {
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const choose = (chosen) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      place(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    }
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (step === undefined) return;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      choose(next);
      next.focus();
    });
  }
}
