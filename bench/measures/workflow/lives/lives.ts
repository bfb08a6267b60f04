import { centreHead, cityCentre, operator, otherSupervisor, supervisor } from '../../../../local/demo/people.ts';
import type { Hotline } from './hotline.ts';

/** A ticket's life as people make it. */
export type Life = {
  readonly name: string;
  /** Days after the first Monday on which it begins, so that none is open when the next begins. */
  readonly starts: number;
  readonly live: (hotline: Hotline) => Promise<void>;
};

const phone = '+8613900009001';

const heating = {
  channel: 'phone',
  type: 'help',
  category: 'utilities/heating',
  subject: '暖气不热',
  description: '望远镇人和路小区5号楼三天没有供暖,室温只有12度,家里有老人和孩子。',
  request: '请尽快恢复供暖。',
  citizen: { name: '马女士', phone },
  location: { town: 'town-wangyuan', address: '望远镇人和路小区5号楼' },
};

const filedAndDispatched = async ({ until, file, act }: Hotline): Promise<void> => {
  await until(0, '09:00');
  await file(operator, heating);
  await until(0, '09:05');
  await act(operator, 'dispatch', { unit: 'dept-housing', class: 'ordinary' });
};

const solved = { summary: '换热站循环泵已更换,今日14时恢复供暖,入户测温20℃。', outcome: 'solved' };

const audited = { medium: 'sms', reached: true, audit: 'pass' };

const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };

const doneSameDay = async (hotline: Hotline): Promise<void> => {
  const { until, byLink } = hotline;
  await filedAndDispatched(hotline);
  await until(0, '15:00');
  await byLink('unit-dispatched', { act: 'submit-result', ...solved });
  await until(0, '15:30');
  await byLink('signatory-to-sign', { act: 'sign-result', approve: 'true' });
};

const calledBack: Life = {
  name: 'ordinary, done the same day, called back',
  starts: 1,
  live: async (hotline) => {
    const { until, lookAndAct } = hotline;
    await doneSameDay(hotline);
    await until(0, '16:30');
    await lookAndAct(supervisor, 'record-callback', satisfied);
  },
};

const answeredBySms: Life = {
  name: 'the same, satisfied by SMS',
  starts: 2,
  live: async (hotline) => {
    const { until, text, lookAndAct } = hotline;
    await doneSameDay(hotline);
    await until(0, '16:00');
    await text(phone, '1');
    await until(0, '16:30');
    await lookAndAct(supervisor, 'record-callback', audited);
  },
};

const answeredAtOnce: Life = {
  name: 'answered and surveyed in the call',
  starts: 3,
  live: async ({ until, file, act, lookAndAct }) => {
    await until(0, '10:00');
    await file(operator, {
      channel: 'phone',
      type: 'inquiry',
      category: 'public-safety/household-registration',
      subject: '户口迁移材料',
      description: '孩子上学要把户口从银川迁到永宁,问要带哪些材料。',
      request: '请告知所需材料和办理地点。',
      citizen: { name: '王先生', phone },
    });
    await act(operator, 'answer', { reply: '带户口簿、身份证和房产证,到户籍地派出所或政务大厅办理。' });
    const survey = { medium: 'in-call', reached: true, solved: 'yes', satisfaction: 'satisfied' };
    await act(operator, 'record-callback', survey);
    await until(0, '16:00');
    await lookAndAct(supervisor, 'record-callback', { medium: 'in-call', reached: true, audit: 'pass' });
  },
};

const overdue: Life = {
  name: 'ordinary, reminded, overdue, then done',
  starts: 7,
  live: async (hotline) => {
    const { until, byLink, text, lookAndAct } = hotline;
    await filedAndDispatched(hotline);
    await until(2, '15:00');
    await byLink('unit-late', { act: 'submit-result', ...solved });
    await until(2, '15:30');
    await byLink('signatory-to-sign', { act: 'sign-result', approve: 'true' });
    await until(2, '16:00');
    await text(phone, '1');
    await until(2, '16:30');
    await lookAndAct(supervisor, 'record-callback', audited);
  },
};

const detours: Life = {
  name: 'returned, extended, reworked',
  starts: 14,
  live: async (hotline) => {
    const { until, byLink, text, lookAndAct } = hotline;
    await filedAndDispatched(hotline);
    await until(0, '10:00');
    const asked = { reason: '该小区由望远镇供热站管理。', suggestedUnit: 'town-wangyuan' };
    await byLink('unit-dispatched', { act: 'request-return', ...asked });
    await until(0, '11:00');
    await lookAndAct(otherSupervisor, 'decide-return', { approve: true, reason: '情况属实。' });
    await until(0, '14:00');
    await byLink('unit-dispatched', { act: 'request-extension', workingDays: '3', reason: '水泵需从外地采购。' });
    await until(0, '15:00');
    await lookAndAct(centreHead, 'decide-extension', { approve: true, reason: '同意延时。' });
    await until(2, '10:00');
    await byLink('unit-decided', {
      act: 'submit-result',
      summary: '已临时供热。',
      outcome: 'partly',
      plan: '周五更换水泵。',
    });
    await until(2, '10:30');
    await byLink('signatory-to-sign', { act: 'sign-result', approve: 'true' });
    await until(2, '11:00');
    await text(phone, '3');
    await until(2, '15:00');
    const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' };
    await lookAndAct(supervisor, 'record-callback', failed);
    await until(3, '15:00');
    await byLink('unit-rework', { act: 'submit-result', ...solved });
    await until(3, '15:30');
    await byLink('signatory-to-sign', { act: 'sign-result', approve: 'true' });
    await until(3, '16:30');
    await lookAndAct(supervisor, 'record-callback', satisfied);
  },
};

const closure: Life = {
  name: 'closed by level 1 after ten days',
  starts: 21,
  live: async (hotline) => {
    const { until, byLink, text, lookAndAct } = hotline;
    await filedAndDispatched(hotline);
    await until(0, '11:00');
    await byLink('unit-dispatched', {
      act: 'request-closure',
      ground: 'objective-conditions',
      replyToCitizen: '管网改造列入明年计划,今年提供电暖器。',
      statement: '管网容量不足,本采暖季无法扩容。',
    });
    await until(0, '11:30');
    await byLink('signatory-application', { act: 'sign-result', approve: 'true' });
    await until(0, '15:00');
    await lookAndAct(centreHead, 'decide-closure', { approve: true, reason: '报一级平台。' });
    await until(10, '10:00');
    await lookAndAct(cityCentre, 'record-upstream-decision', { accept: true, reason: '同意办结。' });
    await until(10, '11:00');
    await text(phone, '2');
  },
};

/** Played first and not counted: each function that waits for a secret has it then, as on any day but the first. */
export const warmUp: Life = { ...answeredBySms, starts: 0 };

/** The ordinary ticket without reminders, in the ten transitions of its plain path: the life that the target is set for. */
export const plain = calledBack;

/** The typical lives. */
export const lives: readonly Life[] = [plain, answeredBySms, answeredAtOnce, overdue, detours, closure];
