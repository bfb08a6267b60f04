import { local, read } from './api.js';
import { readyClock, showClock } from './clock.js';
import { readyGuide, showGuide, take } from './guide.js';
import { follow } from './live.js';
import { place } from './page.js';
import { readyPanel } from './panel.js';
import { showPhones } from './phones.js';
import { readyTabs, showTicket } from './ticket.js';
import { listed, showTickets, ticketOf } from './tickets.js';

/** Looks at the run whenever it tells that something has changed, and shows what it finds. */

/** Days of acceptance whose tickets are looked up for the list. */
const mostDays = 7;

let chosen = location.hash.slice(1) === '' ? undefined : decodeURIComponent(location.hash.slice(1));
let county;
/** Tickets as lists show them, by number, as they were looked up last. */
const board = new Map();
let looking = false;
let again = false;

/** One look at a time; what changes meanwhile is looked at afterwards. */
async function refresh() {
  again = true;
  if (looking) return;
  looking = true;
  try {
    while (again) {
      again = false;
      const begun = performance.now();
      await look();
      if (again) await rest(performance.now() - begun);
    }
    tell('', 'connection');
  } catch (error) {
    tell(`连接中断 Connection lost: ${error.message}`, 'connection');
  } finally {
    looking = false;
  }
}

/** A look takes some of the run's time: three times as much is left to what it looks at. */
function rest(milliseconds) {
  return new Promise((rested) => setTimeout(rested, Math.min(3 * milliseconds, 1000)));
}

/** For so long a look takes the organisation as it was, in milliseconds. */
const countyFor = 10_000;
let countyAt = 0;

async function look() {
  if (county === undefined || Date.now() - countyAt > countyFor) {
    county = await lookUpCounty();
    countyAt = Date.now();
  }
  const [clock, messages, replies, executions] = await Promise.all(
    ['clock', 'messages', 'replies', 'executions'].map((path) => local(path)),
  );
  const run = { clock, messages, replies, ...county };
  const name = (executions.find((execution) => execution.name === chosen) ?? executions[0])?.name;
  const text = place('filter').value.trim();
  const [detail] = await Promise.all([lookUpDetail(name), lookUpBoard(executions, text)]);
  const onlyChosen = place('only').checked ? ticketOf(name ?? '')?.ticketId : undefined;
  showClock(clock, board);
  showTickets(executions, { board, chosen: name, text, choose, units: county.units });
  showPhones(run, { text, ticketId: onlyChosen });
  showTicket({ ...detail, run, onActed });
  showGuide(detail.ticket, run);
  if (executions.length > 0) take(1);
}

/** Whose phones they are, and what units are called: asked again from time to time, since the organisation changes. */
async function lookUpCounty() {
  const [phones, departments] = await Promise.all([local('phones'), read('/units')]);
  const handling = (departments ?? []).filter(({ level }) => level === 3);
  return {
    owners: new Map(phones.map((owner) => [owner.phone, owner])),
    units: new Map(handling.map((unit) => [unit.id, unit])),
  };
}

/** Looks up the tickets of the days that the shown executions are of. */
async function lookUpBoard(executions, text) {
  const { found, limit } = listed(executions, board, text);
  const numbers = found.slice(0, limit).flatMap(({ name }) => ticketOf(name)?.ticketId ?? []);
  const days = [...new Set(numbers.map((number) => number.slice(0, 8)))].slice(0, mostDays);
  const lists = await Promise.all(
    days.map((day) => read(`/tickets?limit=200&day=${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`)),
  );
  for (const ticket of lists.flatMap((list) => list?.items ?? [])) board.set(ticket.ticketId, ticket);
}

async function lookUpDetail(name) {
  if (name === undefined) return { view: await local('workflow') };
  const ticketId = ticketOf(name)?.ticketId;
  const [view, ticket, deadline] = await Promise.all([
    local(`executions/${encodeURIComponent(name)}`),
    ticketId && read(`/tickets/${ticketId}`),
    ticketId && read(`/tickets/${ticketId}/deadline`),
  ]);
  return { view, ticket, deadline };
}

/** Without a step in the browser's history: the way back there belongs to the pages in the panel. */
function choose(name) {
  chosen = name;
  history.replaceState(undefined, '', `#${encodeURIComponent(name)}`);
  void refresh();
}

/** A message of one kind replaces or clears only a message of its kind. */
function tell(text, kind) {
  const notice = place('notice');
  if (text === '' && notice.dataset.kind !== kind) return;
  notice.textContent = text;
  notice.dataset.kind = kind;
}

function onActed(error) {
  tell(error?.message ?? '', 'act');
  void refresh();
}

readyPanel(() => take(2));
readyTabs(place('tabs'));
readyClock((error) => {
  tell(error?.message ?? '', 'clock');
  if (error === undefined) take(3);
  void refresh();
});
readyGuide((ticketId, error) => {
  tell(error?.message ?? '', 'sample');
  if (ticketId !== undefined) choose(`${ticketId}-1`);
});
place('filter').addEventListener('input', refresh);
place('only').addEventListener('change', refresh);
take(0);
follow(refresh);
