import { act } from './api.js';
import { both, button, element } from './page.js';
import { open } from './panel.js';
import { operator, usualUnits } from './sample.js';

/** Who acts in the centre and above. Who has dispatched, by a return too, may not audit (R61): others call back. */
const supervisor = { role: 'supervisor', unit: 'centre', sub: 'supervisor-1' };
const head = { role: 'centre-head', unit: 'centre', sub: 'centre-head-1' };
const deputyHead = { ...head, sub: 'centre-head-2' };
const leadingGroup = { role: 'leading-group', unit: 'centre', sub: 'leading-group-1' };
const level1 = { role: 'upstream', unit: 'city', sub: 'city-desk-1' };

/** The third rework is decided by the centre's head, the fourth by the leading group (R47). */
const reworkBy = ({ round }) => (round < 3 ? supervisor : round === 3 ? deputyHead : leadingGroup);

const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
const nobody = { medium: 'phone', reached: false, audit: 'pass' };

const decisions = {
  'return-review': (ticket, unit) => [
    [
      '同意退回',
      'grant the return',
      head,
      'decide-return',
      { approve: true, reason: '情况属实,同意退回。', ...nextOf(ticket, unit) },
    ],
    ['不同意', 'refuse', head, 'decide-return', { approve: false, reason: '属你单位职责,请继续办理。' }],
  ],
  'extension-review': () => [
    ['同意延时', 'grant the extension', head, 'decide-extension', { approve: true, reason: '情况属实,同意延时。' }],
    ['不同意', 'refuse', head, 'decide-extension', { approve: false, reason: '理由不充分,请按时办结。' }],
  ],
  'closure-review': () => [
    ['同意,报一级平台', 'send to level 1', head, 'decide-closure', { approve: true, reason: '情况属实,同意上报。' }],
    ['不同意', 'refuse', head, 'decide-closure', { approve: false, reason: '尚可办理,请继续。' }],
  ],
  upstream: () => [
    ['一级平台同意办结', 'level 1 accepts', level1, 'record-upstream-decision', { accept: true, reason: '同意办结。' }],
    [
      '不同意,退回办理',
      'level 1 refuses',
      level1,
      'record-upstream-decision',
      { accept: false, reason: '请继续办理。' },
    ],
  ],
  callback: (ticket) =>
    ticket.anonymous
      ? [['审核达标,归档', 'audit passes: archive', supervisor, 'record-callback', nobody]]
      : [
          ['回访:满意并归档', 'satisfied: archive', supervisor, 'record-callback', satisfied],
          ['回访:不达标,重办', 'not solved: rework', reworkBy(ticket), 'record-callback', failed],
        ],
};

/** Where a granted return goes: to the unit proposed, or, if that is none, to the chosen one or out of the county. */
function nextOf({ pendingRequest }, unit) {
  const suggested = pendingRequest?.suggestedUnit;
  if (suggested === 'outside') return { outside: 'level-1' };
  return suggested === 'undetermined' ? { unit } : {};
}

/** Acts besides those of the stage. */
function exceptions({ workflow, reopenRequested }) {
  const again = { reason: '群众反映问题未解决。' };
  return [
    ...(workflow.stuck ? [['恢复流程', 'resume the workflow', { role: 'admin', unit: 'centre' }, 'resume', {}]] : []),
    ...(reopenRequested
      ? [
          ['同意重新办理', 'reopen', supervisor, 'reopen', again],
          ['不同意重新办理', 'decline', supervisor, 'decline-reopen', { reason: '经核实已解决。' }],
        ]
      : []),
  ];
}

/** Posts that act on their phones in a stage: whose link opens. The rest is the centre's, and has no page. */
const actingPosts = { dispatched: ['handler'], signature: ['signatory'], callback: [undefined] };

/** The newest link of the ticket on the phone of whoever acts next; undefined when nobody has one. */
export function nextLink(ticket, { messages, owners }) {
  const posts = actingPosts[ticket.stage];
  const found = messages.findLast(({ ticketId, to, link }) => {
    const owner = owners.get(to);
    const own = owner === undefined || ticket.stage === 'callback' || owner.unit === ticket.unit;
    return link !== undefined && ticketId === ticket.ticketId && posts?.includes(owner?.post) && own;
  });
  return found && { link: found.link, owner: owners.get(found.to)?.owner ?? '群众' };
}

/**
 * What can be done with the ticket next, as buttons.
 * @param onActed called with nothing after an act, or with the fault of one that was refused
 */
export function actButtons(ticket, run, onActed) {
  const link = nextLink(ticket, run);
  const needsUnit = ticket.stage === 'received' || ticket.pendingRequest?.suggestedUnit === 'undetermined';
  const select = needsUnit ? unitSelect(ticket, run.units) : undefined;
  const acts = [...(decisions[ticket.stage]?.(ticket, select?.value) ?? []), ...exceptions(ticket)];
  const shown = acts.map(([chinese, english, by, command, body]) =>
    actButton(chinese, english, onActed, () => {
      const unit = 'unit' in body ? { unit: select?.value } : {};
      return act(by, `/tickets/${ticket.ticketId}/${command}`, { ...body, ...unit });
    }),
  );
  if (ticket.stage === 'received') {
    const dispatch = () =>
      act(operator, `/tickets/${ticket.ticketId}/dispatch`, { unit: select.value, class: 'ordinary' });
    shown.push(actButton('派单', 'dispatch', onActed, dispatch));
  }
  if (link !== undefined) {
    const onclick = () => open(link.link, link.owner);
    shown.unshift(
      button({ class: 'main', id: 'next-link', onclick }, ...both(`打开 ${link.owner} 的链接`, 'open the link')),
    );
  }
  return select === undefined ? shown : [select, ...shown];
}

function actButton(chinese, english, onActed, work) {
  const onclick = async ({ currentTarget }) => {
    currentTarget.disabled = true;
    try {
      await work();
      onActed();
    } catch (error) {
      onActed(error);
    } finally {
      currentTarget.disabled = false;
    }
  };
  return button({ onclick, id: `act-${english.replace(/[^a-z0-9]+/g, '-')}` }, ...both(chinese, english));
}

function unitSelect({ category, pendingRequest }, units) {
  const usual = pendingRequest === undefined ? usualUnits[category] : undefined;
  const options = [...units.values()].map(({ id, name }) =>
    element('option', { value: id, selected: id === usual }, name),
  );
  return element('select', { id: 'act-unit', 'aria-label': '承办单位 Unit' }, ...options);
}
