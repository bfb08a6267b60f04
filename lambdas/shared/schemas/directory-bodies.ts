import * as z from 'zod/mini';
import type { DirectoryCommandName } from '../../../domain/dispatch/decide-change.ts';
import { ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { reason } from './body-fields.ts';
import { identifier, line } from './texts.ts';

/** So many values a condition of a rule names at most. */
const mostValues = 50;

const few = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(z.array(value).check(z.minLength(1), z.maxLength(mostValues)));

const when = z
  .strictObject({
    categories: few(identifier()).check(z.describe('内容分类,一级分类含其下全部 · categories')),
    towns: few(identifier()).check(z.describe('镇(街)编号 · townships')),
    types: few(z.enum(ticketTypes)).check(z.describe('诉求类型 · types')),
    urgent: z.optional(z.boolean()).check(z.describe('是否紧急 · urgent or not')),
    againstOfficials: z.optional(z.boolean()).check(z.describe('是否投诉公职人员 · against officials or not')),
    keywords: few(line(20)).check(z.describe('标题中的关键词,任一即可 · words of the subject')),
  })
  .check(z.describe('条件:所填各项须同时满足 · all that is named must hold'));

const to = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unit: identifier().check(z.describe('单位编号 · id of the unit')) }),
    z.strictObject({ kind: z.literal('township') }).check(z.describe('事发地镇(街)· the township of the place')),
  ])
  .check(z.describe('转给谁:指定单位,或事发地镇(街)· where it goes'));

/** What a rule of the dispatch directory says. */
export const ruleContent = z
  .strictObject({
    when,
    to,
    class: z.optional(z.enum(ticketClasses)).check(z.describe('建议的难易 · class')),
    urgent: z.optional(z.literal(true)).check(z.describe('按紧急件办理 · urgent whatever was ticked')),
    clause: line(100).check(z.describe('依据 · what it rests on')),
    note: line(200).check(z.describe('说明 · why')),
  })
  .check(z.describe('派单规则 · what a rule says'));

const ruleId = identifier().check(z.describe('规则编号 · id of the rule'));
const before = z
  .optional(identifier())
  .check(z.describe('排在此规则之前;不填则排在最后 · in front of this rule; last without it'));
const proposal = line(200).check(z.describe('建议的编号,见 GET /directory/proposals · id of the proposal'));

/** The body of every act on the directory, by its name in the path. */
export const directoryBodies = {
  'add-rule': z.strictObject({ rule: ruleContent, before, reason }).check(z.describe('增加派单规则 · adds a rule')),
  'change-rule': z
    .strictObject({ id: ruleId, rule: ruleContent, reason })
    .check(z.describe('修改派单规则 · changes a rule')),
  'move-rule': z.strictObject({ id: ruleId, before, reason }).check(z.describe('调整规则顺序 · moves a rule')),
  'retire-rule': z.strictObject({ id: ruleId, reason }).check(z.describe('停用派单规则 · retires a rule')),
  'accept-proposal': z
    .strictObject({
      proposal,
      everywhere: z.optional(z.boolean()).check(z.describe('不限于该镇(街)· not for that township alone')),
      reason,
    })
    .check(z.describe('采纳退回形成的建议 · accepts what granted returns propose')),
  'dismiss-proposal': z.strictObject({ proposal, reason }).check(z.describe('不采纳建议 · leaves a proposal aside')),
} as const satisfies { readonly [N in DirectoryCommandName]: z.ZodMiniType };

/** The acts on the directory. */
export const directoryCommands = Object.keys(directoryBodies) as readonly DirectoryCommandName[];

export const isDirectoryCommand = (name: string): name is DirectoryCommandName => Object.hasOwn(directoryBodies, name);

/** Realistic bodies: examples of the API's description. */
export const directoryExamples: { readonly [N in DirectoryCommandName]: z.input<(typeof directoryBodies)[N]> } = {
  'add-rule': {
    rule: {
      when: { categories: ['ecology/noise'], keywords: ['工地'] },
      to: { kind: 'unit', unit: 'dept-urban-management' },
      class: 'ordinary',
      clause: '三(二) 按照部门职责',
      note: '建筑施工噪声由综合执法部门查处',
    },
    before: 'ecology',
    reason: '本月三件工地噪声均由综合执法局查处。',
  },
  'change-rule': {
    id: 'parking',
    rule: {
      when: { categories: ['transport/parking'] },
      to: { kind: 'unit', unit: 'dept-public-security' },
      clause: '三(二) 按照部门职责',
      note: '道路停车由公安交警管理',
    },
    reason: '县政府明确道路停车由公安局负责。',
  },
  'move-rule': { id: 'noise-social', before: 'noise-building', reason: '多数噪声诉求来自邻里。' },
  'retire-rule': { id: 'post', reason: '邮政快递由市邮政管理局直接受理。' },
  'accept-proposal': {
    proposal: 'utilities/drainage@town-yanghe:dept-housing>dept-water',
    reason: '经核实该镇排水管网由水务局管理。',
  },
  'dismiss-proposal': {
    proposal: 'utilities/drainage@town-yanghe:dept-housing>dept-water',
    reason: '属个别情况,职责未变。',
  },
};
