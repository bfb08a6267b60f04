import type { CommandName } from '../../../domain/tickets/commands.ts';

/** A group of operations, in the order in which a reader meets them. */
const groups = {
  tickets: [
    '工单',
    'Tickets',
    '登记、查看、列表、时限台账。',
    'Filing, reading, listing tickets; why a limit is what it is.',
  ],
  intake: ['受理与派单', 'Intake and dispatch', '接听派单组对工单的办理。', 'What the intake desk does to a ticket.'],
  handling: ['办理', 'Handling', '承办单位和村居的办理。', 'What units and villages do to a ticket.'],
  requests: [
    '退回、延时、申请办结',
    'Return, extension, closure',
    '申请与审核;一次只能有一项申请在审,申请不停表。',
    'Requests and decisions: one at a time, and no request stops a clock.',
  ],
  oversight: [
    '联办与督办',
    'Joint handling and supervision',
    '多家单位共同办理;正式督办。',
    'Matters of several units; formal supervision.',
  ],
  callback: [
    '回访与重新办理',
    'Callback and reopening',
    '回访、群众评价、重新办理。',
    'Callbacks, the caller’s rating, taking a matter up again.',
  ],
  records: [
    '工作流与个人信息',
    'Workflow and personal data',
    '恢复、重启工作流;删除、保留个人信息。',
    'Workflows that are stuck; erasing and holding personal data.',
  ],
  dispatch: [
    '派单目录与建议',
    'Dispatch directory',
    '派单规则、派单建议、不属热线受理的途径。',
    'Rules of dispatch, suggestions, other routes.',
  ],
  supervision: [
    '指令、督查、会商、预警',
    'Instructions, inspections, meetings, warnings',
    '一级平台指令、督查组督查、会商议定事项、预警。',
    'Level 1’s instructions, inspection campaigns, meetings and early warnings.',
  ],
  reports: ['月报与分析', 'Reports and analyses', '月报、热点难点分析。', 'Monthly reports; hot spots and hard spots.'],
  assessment: [
    '考核与简报',
    'Assessment and bulletins',
    '年度考核得分、申诉、简报。',
    'The year’s scores, appeals, bulletins.',
  ],
  organisation: [
    '单位、分类、登记簿',
    'Organisation and registers',
    '四级平台单位及其沿革,内容分类,登记簿。',
    'Units of the four levels and their history, categories, registers.',
  ],
  services: [
    '市场化服务',
    'Household services',
    '服务企业名录、订单、评价;与工单分开统计。',
    'Enterprises, orders and their evaluation, apart from the tickets.',
  ],
  integrations: [
    '接入与订阅',
    'Integrators and webhooks',
    '接入方、接口密钥、事件订阅与投递记录。',
    'Integrators, their keys, subscriptions and deliveries.',
  ],
  description: ['接口说明', 'This description', '本说明。', 'This very document.'],
} as const satisfies Readonly<
  Record<string, readonly [name: string, english: string, text: string, textEnglish: string]>
>;

type Group = keyof typeof groups;

/** The group of each command on a ticket, as in docs/actions.md. */
const commandGroups: { readonly [C in CommandName]: Group } = {
  answer: 'intake',
  decline: 'intake',
  dispatch: 'intake',
  reassign: 'intake',
  merge: 'intake',
  'add-information': 'intake',
  urge: 'intake',
  withdraw: 'intake',
  acknowledge: 'handling',
  'mark-read': 'handling',
  'contact-citizen': 'handling',
  'submit-result': 'handling',
  'sign-result': 'handling',
  delegate: 'handling',
  'request-return': 'requests',
  'decide-return': 'requests',
  'request-extension': 'requests',
  'decide-extension': 'requests',
  'withdraw-request': 'requests',
  'request-closure': 'requests',
  'decide-closure': 'requests',
  'record-upstream-decision': 'requests',
  join: 'oversight',
  contribute: 'oversight',
  'propose-joint': 'oversight',
  'decline-joint': 'oversight',
  supervise: 'oversight',
  'reply-supervision': 'oversight',
  'record-callback': 'callback',
  'answer-survey': 'callback',
  reopen: 'callback',
  'decline-reopen': 'callback',
  restart: 'records',
  resume: 'records',
  erase: 'records',
  hold: 'records',
};

/** The group of the other operations, by the first part of their path. */
const pathGroups: Readonly<Record<string, Group>> = {
  tickets: 'tickets',
  directory: 'dispatch',
  routes: 'dispatch',
  suggestions: 'dispatch',
  instructions: 'supervision',
  campaigns: 'supervision',
  meetings: 'supervision',
  warnings: 'supervision',
  reports: 'reports',
  assessment: 'assessment',
  bulletins: 'assessment',
  units: 'organisation',
  organisation: 'organisation',
  categories: 'organisation',
  registers: 'organisation',
  services: 'services',
  integrators: 'integrations',
  integrations: 'integrations',
  'openapi.json': 'description',
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commandGroups, name);

const nameOf = (group: Group): string => `${groups[group][0]} · ${groups[group][1]}`;

/**
 * The name of the tag of a path.
 * @throws Error for a path of no group: it is to be given one here
 */
export const tagOf = (path: string): string => {
  const [, first = '', , command = ''] = path.split('/');
  const group = first === 'tickets' && isCommand(command) ? commandGroups[command] : pathGroups[first];
  if (!group) throw new Error(`${path} is in no group of the description`);
  return nameOf(group);
};

/** The tags in the order of the document. `x-group` is the tag's name in an address. */
export const tags = () =>
  (Object.keys(groups) as Group[]).map((group) => {
    const [, , text, textEnglish] = groups[group];
    return { name: nameOf(group), description: `${text} ${textEnglish}`, 'x-group': group };
  });
