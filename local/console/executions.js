import { asTime, drawn, element, show } from './page.js';

const statuses = { RUNNING: '进行中', SUCCEEDED: '已结束', FAILED: '失败', TIMED_OUT: '超时', ABORTED: '已停止' };

/** Shows the list of executions; `choose` is called with the name of the one that is pressed. */
export function showExecutions(executions, chosen, choose) {
  show('executions', JSON.stringify([executions, chosen]), () => {
    const buttons = executions.map(({ name, status, state, startedAt }) =>
      element(
        'button',
        { type: 'button', class: 'execution', 'aria-pressed': name === chosen, onclick: () => choose(name) },
        element('strong', {}, name),
        element('br'),
        element('span', { class: status }, statuses[status] ?? status),
        state === undefined ? '' : ` · ${state}`,
        element('br'),
        element('time', {}, asTime(startedAt)),
      ),
    );
    return buttons.length > 0
      ? buttons
      : [element('p', { class: 'soft' }, '还没有流程,请先受理一张示例工单。No execution yet: file a sample ticket.')];
  });
}

/** Shows one execution: its state machine with the current state lit, and its history. */
export function showExecution(execution) {
  if (execution === undefined) {
    show('execution', '', () => [
      element('p', { class: 'soft' }, '受理后,工单的流程图显示在这里。The workflow of a ticket is drawn here.'),
    ]);
    return;
  }
  show('execution', `${execution.name} ${execution.status} ${execution.history.length}`, () => [
    picture(execution),
    history(execution.history),
  ]);
}

function picture({ drawing, state, visited, taken }) {
  const seen = new Set(visited);
  const arrow = drawn(
    'marker',
    {
      id: 'arrow',
      viewBox: '0 0 8 8',
      refX: 8,
      refY: 4,
      markerWidth: 10,
      markerHeight: 10,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto-start-reverse',
    },
    drawn('path', { d: 'M0 0 L8 4 L0 8 Z' }),
  );
  const rank = (line) => (isTaken(line, taken) ? 2 : line.from === state ? 1 : 0);
  const lines = [...drawing.lines]
    .sort((one, other) => rank(one) - rank(other))
    .map((line) => {
      const look = `${line.kind} ${['', 'possible', 'taken'][rank(line)]}`;
      return drawn('path', { d: line.path, class: look, 'marker-end': 'url(#arrow)' });
    });
  const boxes = drawing.boxes.map((box) => {
    const look = `${seen.has(box.name) ? 'visited' : ''} ${box.name === state ? 'current' : ''}`;
    return drawn('g', { class: look }, ...stateBox(box));
  });
  const viewBox = `0 0 ${drawing.width} ${drawing.height}`;
  return drawn('svg', { viewBox, role: 'img', 'aria-label': `当前状态 ${state ?? '无'}` }, arrow, ...lines, ...boxes);
}

function isTaken({ from, to }, taken) {
  return taken.some((one) => one.from === from && one.to === to);
}

function stateBox({ name, comment, type, x, y, width, height }) {
  const middle = x + width / 2;
  const remark = (comment ?? '').split(' · ')[0];
  return [
    drawn('title', {}, comment ?? type),
    drawn('rect', { x, y, width, height, rx: type === 'Choice' ? 24 : 6 }),
    drawn('text', { x: middle, y: y + 21 }, name),
    drawn('text', { x: middle, y: y + 38, class: 'remark' }, remark.length > 14 ? `${remark.slice(0, 13)}…` : remark),
  ];
}

function history(events) {
  const heads = ['#', '时间', '事件', '状态', '内容'].map((head) => element('th', { scope: 'col' }, head));
  const rows = [...events]
    .reverse()
    .map(({ id, at, type, state, details }) =>
      element(
        'tr',
        {},
        element('td', {}, String(id)),
        element('td', {}, element('time', {}, asTime(at))),
        element('td', {}, type),
        element('td', {}, state ?? ''),
        element('td', {}, details === undefined ? '' : content(details)),
      ),
    );
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

function content(details) {
  const text = JSON.stringify(details, undefined, 1);
  return element('details', {}, element('summary', {}, '查看'), element('pre', {}, text));
}
