import { both, button, drawn, element, place, show } from './page.js';
import { stateNames } from './words.js';

/** Widths of the drawing in hundredths of the place it has. */
const zooms = [60, 80, 100, 130, 170, 220];
const fit = zooms.indexOf(100);

let whole = false;
let zoom = fit;
let repeat = () => undefined;

/** Draws an execution: by the regulation, or its whole state machine, with the current state lit and what it has passed. */
export function showGraph(view) {
  repeat = () => showGraph(view);
  const picture = whole || view.overview === undefined ? view.drawing : view.overview;
  const key = [view.name, view.status, view.history?.length, picture === view.drawing, zoom].join(' ');
  const current = picture.boxes.find(({ name }) => name === view.state);
  if (show('graph', key, () => [svg(view, picture, picture.taken ?? view.taken)])) lookAt(current, picture);
  show('graph-tools', [view.overview === undefined, whole, zoom].join(), () => tools(view));
  explain(current, view);
}

/** Gives the drawing its width and, where it is wider or higher than its place, moves to the current state. */
function lookAt(current, { width, boxes }) {
  const graph = place('graph');
  const picture = graph.firstElementChild;
  picture.style.width = `${zooms[zoom]}%`;
  if (current === undefined) return;
  const scale = picture.clientWidth / width;
  graph.scrollLeft = (current.x + current.width / 2) * scale - graph.clientWidth / 2;
  graph.scrollTop = (current.y - topOf(boxes)) * scale - graph.clientHeight / 2;
}

/** Above and below the boxes there is nothing to see but this margin. */
const margin = 14;
const topOf = (boxes) => Math.min(...boxes.map(({ y }) => y)) - margin;
const bottomOf = (boxes) => Math.max(...boxes.map(({ y, height }) => y + height)) + margin;

function tools({ overview }) {
  const choose = (value) => () => {
    whole = value;
    repeat();
  };
  const scale = (value) => () => {
    zoom = Math.min(Math.max(value, 0), zooms.length - 1);
    repeat();
  };
  const kinds =
    overview === undefined
      ? []
      : [
          button(
            { id: 'by-rule', 'aria-pressed': String(!whole), onclick: choose(false) },
            ...both('制度流程', 'regulation'),
          ),
          button(
            { id: 'by-state', 'aria-pressed': String(whole), onclick: choose(true) },
            ...both('全部状态', 'all states'),
          ),
        ];
  return [
    ...kinds,
    element('span', { class: 'gap' }),
    button({ id: 'smaller', 'aria-label': '缩小 Smaller', onclick: scale(zoom - 1) }, '−'),
    button({ id: 'fit', onclick: scale(fit) }, ...both('适应', 'fit')),
    button({ id: 'larger', 'aria-label': '放大 Larger', onclick: scale(zoom + 1) }, '+'),
  ];
}

function svg(view, { width, frame, frameCaption, boxes, lines }, taken) {
  const rank = lineRank(view.state, boxes, taken);
  const near = new Set(lines.filter((line) => rank(line) === 1).map(({ to }) => to));
  const paths = [...lines]
    .sort((one, other) => rank(one) - rank(other))
    .map((line) => {
      const look = `${line.kind ?? line.way} ${['', 'possible', 'taken'][rank(line)]}`;
      return drawn('path', { d: line.path, class: look, 'marker-end': 'url(#arrow)' });
    });
  const seen = new Set(view.visited);
  const drawnBoxes = boxes.map((box) => {
    const looks = [
      ['visited', seen.has(box.name)],
      ['current', box.name === view.state],
      ['near', near.has(box.name) || near.has(box.group)],
    ];
    return stateBox(
      box,
      looks.filter(([, holds]) => holds).map(([look]) => look),
      view,
    );
  });
  const label = `流程图,当前状态 ${stateNames[view.state] ?? view.state ?? '无'} Workflow, current state ${view.state ?? 'none'}`;
  const top = topOf(boxes);
  const attributes = { viewBox: `0 ${top} ${width} ${bottomOf(boxes) - top}`, role: 'group', 'aria-label': label };
  return drawn('svg', attributes, arrow(), ...(frame ? framed(frame, frameCaption) : []), ...paths, ...drawnBoxes);
}

/** 2 for a line that was taken, 1 for one that may be taken next, 0 for the rest. */
function lineRank(state, boxes, taken) {
  const group = boxes.find(({ name }) => name === state)?.group;
  const isTaken = ({ from, to }) => taken.some((one) => one.from === from && one.to === to);
  const isNext = ({ from }) => from === state || (group !== undefined && from === group);
  return (line) => (isTaken(line) ? 2 : isNext(line) ? 1 : 0);
}

function framed({ x, y, width, height }, caption) {
  return [
    drawn('rect', { x, y, width, height, rx: 10, class: 'frame' }),
    drawn('text', { x: x + 12, y: y + 18, class: 'remark start' }, caption),
  ];
}

function arrow() {
  const size = { viewBox: '0 0 8 8', refX: 8, refY: 4, markerWidth: 10, markerHeight: 10 };
  const attributes = { id: 'arrow', ...size, markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse' };
  return drawn('marker', attributes, drawn('path', { d: 'M0 0 L8 4 L0 8 Z' }));
}

const lookNames = { visited: '已经过', current: '当前', near: '下一步可到' };

function stateBox(box, looks, view) {
  const { name, comment, type, x, y, width, height } = box;
  const middle = x + width / 2;
  const lines = linesOf(box);
  const top = y + height / 2 - (lines.length - 1) * 9 + 5;
  const label = [name, comment ?? '', ...looks.map((look) => lookNames[look])].join(' ');
  const tell = () => explain(box, view);
  return drawn(
    'g',
    { class: looks.join(' '), tabindex: 0, role: 'img', 'aria-label': label, onfocus: tell, onpointerenter: tell },
    drawn('rect', { x, y, width, height, rx: type === 'Choice' ? 24 : 6 }),
    ...lines.map((line, index) =>
      drawn('text', { x: middle, y: top + index * 18, class: index === 0 ? 'name' : 'remark' }, line),
    ),
  );
}

/** What stands in a box: on the regulation's picture its caption, otherwise the state's name and the head of its comment. */
function linesOf({ name, comment, chinese }) {
  if (chinese !== undefined) return [...chinese.split(' · '), name];
  const [remark = ''] = (comment ?? '').split(' · ');
  return [name, remark.length > 13 ? `${remark.slice(0, 12)}…` : remark];
}

const ended = '流程已结束。The workflow has ended.';
const hint = '指向一个状态,看制度原文。Point at a state to read its clause.';

/** The full words of a state below the drawing: of the one looked at, else of the current one. */
function explain(box, view) {
  const [chinese = '', ...english] = (box?.comment ?? '').split(' · ');
  const name = box?.name ?? view.state;
  if (name === undefined) place('state-words').replaceChildren(view.name === undefined ? hint : ended);
  else
    place('state-words').replaceChildren(
      element('strong', {}, name),
      ` ${chinese || (stateNames[name] ?? '')} `,
      element('small', { lang: 'en' }, english.join(' · ')),
    );
}
