import { both, button, element, place, show, showList } from './page.js';
import { asMoment } from './time.js';
import { stages, stateNames, statuses } from './words.js';

/** Executions in the list before one asks for more. */
const few = 25;
let shown = few;
let repeat = () => undefined;

/** Number of the ticket whose workflow an execution is, and the run; undefined for another machine's. */
export function ticketOf(name) {
  const match = /^(\d{11,})-(\d+)$/.exec(name);
  return match === null ? undefined : { ticketId: match[1], run: Number(match[2]) };
}

/** The executions that are wanted, as many as the list shows. */
export function listed(executions, board, text) {
  const has = (execution) => text === '' || textOf(execution, board).includes(text);
  return { found: executions.filter(has), limit: shown };
}

/**
 * Shows the list of tickets by their workflows; `choose` is called with the name of the execution that is pressed.
 * @param board tickets as lists show them, by number
 */
export function showTickets(executions, { board, chosen, text, choose, units }) {
  repeat = () => showTickets(executions, { board, chosen, text, choose, units });
  const { found } = listed(executions, board, text);
  showList(place('executions'), found.slice(0, shown), {
    keyOf: ({ name }) => name,
    versionOf: (execution) => JSON.stringify([execution, execution.name === chosen, boardOf(execution, board)]),
    make: ({ name }) => button({ class: 'execution', onclick: () => choose(name) }),
    update: (node, execution) => {
      node.setAttribute('aria-pressed', String(execution.name === chosen));
      node.replaceChildren(...row(execution, boardOf(execution, board), units));
    },
  });
  const more = found.length - shown;
  show('more-executions', String(more), () => (more > 0 ? [moreButton(more)] : []));
  const none = executions.length === 0 ? 'no-executions' : 'no-such-executions';
  for (const id of ['no-executions', 'no-such-executions']) place(id).hidden = found.length > 0 || id !== none;
}

function moreButton(more) {
  const onclick = () => {
    shown += few;
    repeat();
  };
  return button({ class: 'more', onclick }, ...both(`还有 ${more} 件`, 'more'));
}

function boardOf({ name }, board) {
  return board.get(ticketOf(name)?.ticketId);
}

function textOf(execution, board) {
  const ticket = boardOf(execution, board);
  return [execution.name, ticket?.subject, ticket?.unitName, ticket && stages[ticket.stage][0]].join(' ');
}

function row({ name, status, state, startedAt }, ticket, units) {
  const { ticketId, run } = ticketOf(name) ?? { ticketId: name, run: 1 };
  const place =
    ticket === undefined ? (stateNames[state] ?? state ?? statuses[status]?.[0] ?? status) : stages[ticket.stage][0];
  const unit = units.get(ticket?.unit)?.shortName ?? '';
  const time = ticket?.dueAt === undefined ? `${asMoment(startedAt)}起` : `${asMoment(ticket.dueAt)}前`;
  return [
    element('strong', {}, ticket?.subject ?? '工单', ...badges(ticket)),
    element('span', { class: 'number' }, ticketId, run > 1 ? ` 第${run}次运行` : ''),
    element('span', { class: status }, [place, unit].filter((part) => part !== '').join(' · ')),
    element('time', {}, time),
  ];
}

/** What is out of the ordinary with a ticket. */
export function badges(ticket) {
  const marks = [
    ['urgent', '紧急'],
    ['overdue', '超期'],
    ['provisional', '暂定'],
  ];
  return marks
    .filter(([mark]) => ticket?.[mark])
    .map(([mark, text]) => element('span', { class: `badge ${mark}` }, text));
}
