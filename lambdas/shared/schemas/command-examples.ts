import type * as z from 'zod/mini';
import type { CommandName } from '../../../domain/tickets/commands.ts';
import type { commandBodies } from './command-bodies.ts';

/** A realistic body of every command, as it is sent: examples of the API's description, and probes for what an actor may do now. */
export const commandExamples: { readonly [N in CommandName]: z.input<(typeof commandBodies)[N]> } = {
  answer: { reply: '已告知县政务大厅周一至周五 8:30 至 18:00 办理户口迁移,需携带身份证和户口簿。' },
  decline: { reason: '涉及已进入诉讼程序的纠纷。', route: '永宁县人民法院诉讼服务中心' },
  dispatch: { unit: 'dept-housing', class: 'ordinary', note: '请先联系来电人核实楼号。' },
  reassign: { unit: 'dept-urban-management', reason: '小区外道路不属物业管理范围。' },
  acknowledge: {},
  'mark-read': {},
  'contact-citizen': { medium: 'phone', note: '已约定今日下午上门查看。' },
  'submit-result': { summary: '换热站循环泵已更换,室温恢复至 20℃,来电人现场确认。', outcome: 'solved' },
  'sign-result': { approve: true },
  'request-return': { reason: '该小区为直管公房,供暖设施由住建部门管理。', suggestedUnit: 'dept-housing' },
  'decide-return': { approve: true, reason: '经核实属住建部门职责。', unit: 'dept-housing' },
  'withdraw-request': {},
  'request-extension': { reason: '换热站设备需从外地采购,三日内到货。', workingDays: 4 },
  'decide-extension': { approve: true, reason: '情况属实,同意延时。', workingDays: 4 },
  'request-closure': {
    ground: 'objective-conditions',
    replyToCitizen: '该片区管网改造已列入明年计划,今年先提供电暖器。',
    statement: '管网容量不足,本采暖季无法扩容,已向来电人说明并采取临时措施。',
  },
  'decide-closure': { approve: true, reason: '情况属实,报一级平台。' },
  'record-upstream-decision': { accept: true, reason: '同意办结。' },
  delegate: { unit: '640121001001', note: '请入户核实供暖情况。', dueAt: '2026-11-24T12:00:00+08:00' },
  reopen: { reason: '修复后第三天再次停暖。' },
  'decline-reopen': { reason: '属新的诉求,已另行受理。' },
  supervise: { message: '同一片区多人反映,请报送整改情况。', replyBy: '2026-11-25T18:00:00+08:00' },
  join: {
    lead: 'dept-housing',
    partners: ['dept-urban-management', 'dept-water'],
    dueAt: '2026-11-30T18:00:00+08:00',
    minutes: '会议确定由住建局牵头,城管局、水务局配合。',
  },
  contribute: { opinion: '我局管线不影响施工,可于本周内配合开挖。' },
  merge: { into: '20261123004210' },
  'record-callback': { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
  'answer-survey': { solved: 'yes', satisfaction: 'satisfied' },
  'add-information': { text: '同一单元 3 楼、5 楼也没有暖气。' },
  urge: { message: '来电人再次来电,请尽快答复。' },
  withdraw: { reason: '来电人表示问题已自行解决。', callReference: '20261123-000417' },
  restart: {},
  resume: {},
};
