import type { CommandBodies, CommandName } from '../../../domain/tickets/commands.ts';

/** A realistic body of every command: examples of the API's description, and probes for what an actor may do now. */
export const commandExamples: { readonly [N in CommandName]: CommandBodies[N] } = {
  answer: { reply: '已告知县政务大厅周一至周五 8:30 至 18:00 办理户口迁移,需携带身份证和户口簿。' },
  decline: { reason: '涉及已进入诉讼程序的纠纷。', route: '永宁县人民法院诉讼服务中心' },
  dispatch: { unit: 'dept-housing', class: 'ordinary', note: '请先联系来电人核实楼号。' },
  reassign: { unit: 'dept-urban-management', reason: '小区外道路不属物业管理范围。' },
  acknowledge: {},
  'contact-citizen': { medium: 'phone', note: '已约定今日下午上门查看。' },
  'submit-result': { summary: '换热站循环泵已更换,室温恢复至 20℃,来电人现场确认。', outcome: 'solved' },
  'sign-result': { approve: true },
  'record-callback': { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
  'answer-survey': { solved: 'yes', satisfaction: 'satisfied' },
  'add-information': { text: '同一单元 3 楼、5 楼也没有暖气。' },
  urge: { message: '来电人再次来电,请尽快答复。' },
  withdraw: { reason: '来电人表示问题已自行解决。', callReference: '20261123-000417' },
  restart: {},
  resume: {},
};
