import { local } from './api.js';
import { element, place, show } from './page.js';
import { ticketOf } from './tickets.js';
import { asField, asMoment, asNow } from './time.js';
import { stateNames } from './words.js';

let moving = false;
/** Whether somebody has entered an instant that the clock has not been moved to yet: it stays as it is, even if past. */
let entered = false;
/** The instant the run told last and when that was on this page's clock: a real clock goes on by itself. */
let told;

/** Shows where the run's clock stands, what day that is, and what is due next. */
export function showClock(clock, tickets) {
  told = { clock, at: performance.now() };
  tick();
  place('day').textContent = clock.day === undefined ? '' : dayWords(clock.day);
  place('day').className = clock.day?.worked === false ? 'badge off' : 'badge worked';
  show('next', JSON.stringify([clock.next, clock.nextFor, tickets.size]), () => nextWords(clock, tickets));
  if (!entered && place('to').value < asField(clock.now)) place('to').value = asField(clock.now);
}

function dayWords({ worked, note }) {
  if (!worked) return `非工作日 · ${note ?? ''}`;
  return note === undefined ? '工作日' : `工作日 · ${note}`;
}

function nextWords({ next, nextFor = [] }, tickets) {
  if (next === undefined) return ['没有定时 · no timer'];
  const [subject] = nextFor;
  const others = nextFor.length > 1 ? ' 等' : '';
  return [
    '下一个定时 ',
    element('strong', {}, asMoment(next)),
    subject ? ` ${subjectWords(subject, tickets, next)}${others}` : '',
  ];
}

function subjectWords({ kind, name, description, state }, tickets, next) {
  if (kind === 'schedule') return /sweep/i.test(name) ? '每日巡检 daily sweep' : (description ?? name);
  const ticket = tickets.get(ticketOf(name)?.ticketId);
  const what = ticket?.dueAt !== undefined && Date.parse(ticket.dueAt) === Date.parse(next) ? '时限到点' : '到点提醒等';
  return `${ticket?.subject ?? name}(${stateNames[state] ?? state},${what})`;
}

function tick() {
  if (told === undefined) return;
  const { clock, at } = told;
  const past = clock.mode === 'real' ? performance.now() - at : 0;
  const shanghai = new Date(Date.parse(clock.now) + past + 8 * 3_600_000).toISOString();
  place('now').textContent = asNow(shanghai);
}

/**
 * Readies the clock's buttons, wherever on the page they are.
 * @param onMoved called with nothing after a movement, or with the fault of one that was refused
 */
export function readyClock(onMoved) {
  const buttons = [...document.querySelectorAll('[data-move]'), place('go')];
  const move = async (body) => {
    if (moving) return;
    setMoving(true, buttons);
    try {
      await local('clock', { method: 'PUT', body });
      entered = false;
      onMoved();
    } catch (error) {
      onMoved(error);
    } finally {
      setMoving(false, buttons);
    }
  };
  for (const one of document.querySelectorAll('[data-move]')) {
    one.addEventListener('click', () => move(one.dataset.move));
  }
  place('to').addEventListener('input', () => {
    entered = true;
  });
  place('until').addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = place('to');
    void move(JSON.stringify({ to: `${value.length === 16 ? `${value}:00` : value}+08:00` }));
  });
  setInterval(tick, 1000);
}

/** `aria-disabled` keeps the focus where it is, which `disabled` would not. */
function setMoving(value, buttons) {
  moving = value;
  place('clock').setAttribute('aria-busy', String(value));
  place('moving').hidden = !value;
  for (const one of buttons) one.setAttribute('aria-disabled', String(value));
}
