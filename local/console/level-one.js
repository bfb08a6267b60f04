import { local } from './api.js';
import { both, element, place } from './page.js';

const titles = {
  'level-one.result': '办理结果',
  'level-one.closure-application': '申请办结',
  'level-one.forwarded': '非本县事项上报',
  'level-one.ended': '归档、不予受理、并单或撤销',
  'level-one.monthly-figures': '月度数据',
};

/** The attempts at each letter as one: the latest, with how many there were. The latest letter comes first. */
function grouped(letters) {
  const byId = new Map();
  for (const letter of letters) {
    const times = (byId.get(letter.id)?.times ?? 0) + 1;
    byId.delete(letter.id);
    byId.set(letter.id, { ...letter, times });
  }
  return [...byId.values()].toReversed();
}

/** What a letter says in a line: what it is, of which ticket or month, and what became of it. */
function headline({ content, status, verified, at, times }) {
  const { type = '', data = {} } = content ?? {};
  const about = [data.upstreamNumber, data.ticketId ?? data.month].filter((each) => each !== undefined).join(' · ');
  const signed = verified ? '签名正确' : '签名不符';
  const taken = status === 204 ? '已收' : `未收(${status})`;
  const again = times > 1 ? ` · 送了${times}次` : '';
  return `${at.slice(5, 16).replace('T', ' ')} ${titles[type] ?? type} ${about} · ${signed} · ${taken}${again}`;
}

function letterItem(letter) {
  return element(
    'li',
    {},
    element(
      'details',
      {},
      element('summary', {}, headline(letter)),
      element('pre', { tabindex: '0' }, JSON.stringify(letter.content, undefined, 2) ?? ''),
      element('small', {}, letter.id),
    ),
  );
}

function show({ connected, takes, letters }) {
  const button = place('takes');
  button.hidden = !connected;
  button.dataset.takes = String(takes);
  button.replaceChildren(...(takes ? both('停收', 'stop taking') : both('恢复接收', 'take again')));
  if (!connected) {
    place('notice').textContent = '本应用未接一级平台,请用 npm start -- --profile china';
    place('letters').replaceChildren();
    return;
  }
  place('notice').textContent = takes ? '' : '已停收:一律答复 503,按次序再送一天';
  place('letters').replaceChildren(
    ...(letters.length === 0 ? [element('li', {}, '还没有收到。')] : grouped(letters).map(letterItem)),
  );
}

/** Does it, and says so when it did not work. */
async function ask(init) {
  try {
    show(await local('level-one', init));
  } catch (error) {
    place('notice').textContent = error.message;
  }
}

place('takes').addEventListener('click', ({ currentTarget }) =>
  ask({ method: 'PUT', body: JSON.stringify({ takes: currentTarget.dataset.takes !== 'true' }) }),
);
place('refresh').addEventListener('click', () => ask({}));

await ask({});
