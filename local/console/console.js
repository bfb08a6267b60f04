import { showExecution, showExecutions } from './executions.js';
import { asTime } from './page.js';
import { showPhones } from './phones.js';
import { fileSample } from './sample.js';

/** Asks the run for its state each second and shows what has changed. */

let chosen = location.hash.slice(1) === '' ? undefined : decodeURIComponent(location.hash.slice(1));
let asking = false;

async function get(path) {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

async function refresh() {
  if (asking) return;
  asking = true;
  try {
    const [clock, messages, executions] = await Promise.all([get('clock'), get('messages'), get('executions')]);
    document.getElementById('now').textContent = asTime(clock.now);
    document.getElementById('next').textContent = clock.next === undefined ? '' : `下一个定时 ${asTime(clock.next)}`;
    showPhones(messages);
    const shown = (executions.find(({ name }) => name === chosen) ?? executions[0])?.name;
    showExecutions(executions, shown, choose);
    showExecution(shown === undefined ? undefined : await get(`executions/${encodeURIComponent(shown)}`));
    tell('', 'connection');
  } catch (error) {
    tell(`连接中断 ${error.message}`, 'connection');
  } finally {
    asking = false;
  }
}

function choose(name) {
  chosen = name;
  location.hash = encodeURIComponent(name);
  void refresh();
}

/** A message of one kind replaces or clears only a message of its kind. */
function tell(text, kind) {
  const notice = document.getElementById('notice');
  if (text === '' && notice.dataset.kind !== kind) return;
  notice.textContent = text;
  notice.dataset.kind = kind;
}

async function move(body) {
  const buttons = [...document.querySelectorAll('.clock button')];
  for (const button of buttons) button.disabled = true;
  tell('', 'clock');
  try {
    const response = await fetch('clock', { method: 'PUT', body });
    if (!response.ok) tell((await response.json()).message, 'clock');
  } catch (error) {
    tell(error.message, 'clock');
  } finally {
    for (const button of buttons) button.disabled = false;
  }
  await refresh();
}

for (const button of document.querySelectorAll('[data-move]')) {
  button.addEventListener('click', () => move(button.dataset.move));
}
document.getElementById('until').addEventListener('submit', (event) => {
  event.preventDefault();
  const to = new FormData(event.target).get('to');
  void move(JSON.stringify({ to: `${to.length === 16 ? `${to}:00` : to}+08:00` }));
});
document.getElementById('sample').addEventListener('click', async (event) => {
  event.target.disabled = true;
  try {
    choose(`${await fileSample()}-1`);
    tell('', 'sample');
  } catch (error) {
    tell(error.message, 'sample');
  } finally {
    event.target.disabled = false;
  }
});
setInterval(refresh, 1000);
void refresh();
