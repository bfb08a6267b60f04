import { type Hotline, heating } from '../../flow/support/hotline.ts';

/** A command over HTTP: its name, its body, and the role at the unit that gives it. */
export type Step = readonly [command: string, body: object, as: string];

const unit = 'dept-housing';
export const dispatch = (ticketClass: 'simple' | 'ordinary' | 'complex'): Step => [
  'dispatch',
  { unit, class: ticketClass },
  'intake@centre',
];
const extension: Step = ['request-extension', { reason: '施工', workingDays: 4 }, `handler@${unit}`];
const closure: Step = [
  'request-closure',
  { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' },
  `handler@${unit}`,
];
const result: Step = ['submit-result', { summary: '已修复阀门', outcome: 'solved' }, `handler@${unit}`];
const sign: Step = ['sign-result', { approve: true }, `signatory@${unit}`];
const call = { medium: 'phone', reached: true };
const unhappy = { ...call, solved: 'no', satisfaction: 'dissatisfied' };
const head = 'centre-head@centre';

/** How a ticket that was just filed comes to rest in every stage of its life. */
export const stages: Readonly<Record<string, readonly Step[]>> = {
  received: [],
  'day one': [dispatch('ordinary')],
  'day two': [dispatch('complex')],
  'return-review': [
    dispatch('ordinary'),
    ['request-return', { reason: '非本单位职责', suggestedUnit: 'dept-water' }, `handler@${unit}`],
  ],
  'extension-review': [dispatch('complex'), extension],
  extended: [dispatch('complex'), extension, ['decide-extension', { approve: true, reason: '属实' }, head]],
  'application to be signed': [dispatch('ordinary'), closure],
  'closure-review': [dispatch('ordinary'), closure, sign],
  upstream: [dispatch('ordinary'), closure, sign, ['decide-closure', { approve: true, reason: '属实' }, head]],
  'result to be signed': [dispatch('ordinary'), result],
  callback: [dispatch('ordinary'), result, sign],
  'closure-review after the callback': [
    dispatch('ordinary'),
    result,
    sign,
    ['record-callback', { ...unhappy, audit: 'pass', next: 'closure', comment: '诉求无据' }, 'supervisor@centre'],
  ],
  'round 2': [
    dispatch('ordinary'),
    result,
    sign,
    ['record-callback', { ...unhappy, audit: 'fail' }, 'supervisor@centre'],
  ],
  joint: [
    dispatch('ordinary'),
    ['join', { lead: unit, partners: ['dept-water'], minutes: '联办' }, 'leading-group@centre'],
  ],
};

/** What brings a ticket in the stage nearer to its end. */
const onwards: Readonly<Record<string, Step>> = {
  received: dispatch('ordinary'),
  dispatched: result,
  signature: sign,
  'return-review': ['decide-return', { approve: false, reason: '属本单位职责' }, head],
  'extension-review': ['decide-extension', { approve: false, reason: '不属实' }, head],
  'closure-review': ['decide-closure', { approve: false, reason: '可以办理' }, head],
  upstream: ['record-upstream-decision', { accept: true, reason: '同意' }, head],
  callback: [
    'record-callback',
    { ...call, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
    'supervisor@centre',
  ],
};

/** Gives a command and waits until everything that follows from it has happened. Throws if it is refused. */
export const give = async ({ post, settled }: Hotline, ticketId: string, [command, body, as]: Step): Promise<void> => {
  const answer = await post(`/tickets/${ticketId}/${command}`, body, as);
  if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${JSON.stringify(answer.body)}`);
  await settled();
};

export const filed = async ({ post, settled }: Hotline): Promise<string> => {
  const { status, body } = await post('/tickets', heating, 'intake@centre');
  if (status !== 201) throw new Error(`not filed: ${status} ${JSON.stringify(body)}`);
  await settled();
  return body.ticketId;
};

/** A ticket that rests in the stage. */
export const resting = async (hotline: Hotline, stage: string): Promise<string> => {
  const ticketId = await filed(hotline);
  for (const step of stages[stage] ?? []) await give(hotline, ticketId, step);
  return ticketId;
};

export const ticketOf = async ({ get }: Hotline, ticketId: string) =>
  (await get(`/tickets/${ticketId}`, 'supervisor@centre')).body;

/** Brings a ticket to its archive from wherever it stands. */
export const finish = async (hotline: Hotline, ticketId: string): Promise<void> => {
  for (let steps = 0; steps < 10; steps += 1) {
    const { stage } = await ticketOf(hotline, ticketId);
    if (stage === 'archived') return;
    const next = onwards[stage];
    if (!next) throw new Error(`no way on from ${stage}`);
    await give(hotline, ticketId, next);
  }
  throw new Error(`${ticketId} comes to no end`);
};
