import * as z from 'zod/mini';
import type { OrganisationCommandName } from '../../../domain/organisation/commands.ts';
import { deputisable } from '../../../domain/organisation/decide-deputy.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { localDate } from './local-date.ts';
import { toE164 } from './phone.ts';
import { identifier, line } from './texts.ts';

const e164 = /^\+[1-9]\d{7,14}$/;

/** The phone of a post as people write it, or in E.164; E.164 when parsed. */
export const postPhone = z.pipe(
  z.string().check(z.maxLength(32)),
  z.transform((text: string, context) => {
    const number = toE164(text) ?? (e164.test(text.trim()) ? text.trim() : undefined);
    if (number !== undefined) return number;
    context.issues.push({ code: 'custom', input: text, message: fieldMessages.phone });
    return z.NEVER;
  }),
);

export const phones = z
  .strictObject({
    head: z.optional(postPhone).check(z.describe('第一责任人 · head')),
    signatory: z.optional(postPhone).check(z.describe('分管同志 · signatory')),
    handler: z.optional(postPhone).check(z.describe('联系人 · handler')),
    liaison: z.optional(postPhone).check(z.describe('村居联络员 · liaison')),
    duty: z.optional(postPhone).check(z.describe('值班电话 · duty')),
  })
  .check(z.describe('各岗位电话,全部列出 · all phones of the posts'));

const unit = identifier().check(z.describe('单位编号,见 GET /units · id of the unit'));
const names = {
  name: line(40).check(z.describe('全称 · full name')),
  shortName: line(5).check(z.describe('简称,最长5字,用于短信 · short name')),
  english: line(120).check(z.describe('英文名 · English name')),
};
const when = {
  effectiveFrom: localDate.check(z.describe('生效日期,当日0时起 · holds from this date on')),
  basis: z.optional(line(100)).check(z.describe('依据文件 · the document that orders it')),
};
const parent = identifier().check(z.describe('上级单位编号 · id of the superior'));
const deputy = {
  unit,
  role: z.enum(deputisable).check(z.describe('所代岗位 · post that is stood in for')),
  sub: line(128).check(z.describe('代岗人员的登录账号 · subject of that person’s token')),
};
const until = localDate.check(z.describe('截止日期(含)· last day'));

/** The bodies of the commands that change the organisation, by the command's name in the path. */
export const organisationBodies = {
  found: z.strictObject({ unit, parent, ...names, phones, ...when }).check(z.describe('新设单位 · founds a unit')),
  rename: z.strictObject({ unit, ...names, ...when }).check(z.describe('单位更名 · renames a unit')),
  'change-phones': z.strictObject({ unit, phones, ...when }).check(z.describe('更换岗位电话 · phones of the posts')),
  move: z.strictObject({ unit, parent, ...when }).check(z.describe('划归另一上级 · moves a unit')),
  merge: z
    .strictObject({
      units: z
        .array(unit)
        .check(z.minLength(1), z.maxLength(20), z.describe('被合并的单位 · the units that are merged')),
      into: identifier().check(z.describe('合并后的单位 · the unit they go into')),
      ...when,
    })
    .check(z.describe('单位合并,下级单位一并划入 · merges units, with those below them')),
  abolish: z
    .strictObject({
      unit,
      successor: identifier().check(z.describe('承接单位,在办工单由其续办 · goes on with the open tickets')),
      ...when,
    })
    .check(z.describe('撤销单位 · abolishes a unit')),
  'record-deputy': z
    .strictObject({ ...deputy, from: localDate.check(z.describe('起始日期 · first day')), until })
    .check(z.describe('登记 AB 角代岗 · records a deputy')),
  'end-deputy': z.strictObject({ ...deputy, until }).check(z.describe('提前终止代岗 · ends a deputy earlier')),
} as const satisfies { readonly [N in OrganisationCommandName]: z.ZodMiniType };

/** The commands that change the organisation. */
export const organisationCommands = Object.keys(organisationBodies) as readonly OrganisationCommandName[];

export const isOrganisationCommand = (name: string): name is OrganisationCommandName =>
  Object.hasOwn(organisationBodies, name);

const ordered = { effectiveFrom: '2027-01-01', basis: '永编发〔2026〕12号' };
const bureau = { name: '永宁县数据局', shortName: '数据局', english: 'County Data Bureau' };
const posts = { head: '0951-8011001', signatory: '0951-8011002', handler: '13800138000', duty: '0951-8011004' };

/** Realistic bodies: examples of the API's description. */
export const organisationExamples: {
  readonly [N in OrganisationCommandName]: z.input<(typeof organisationBodies)[N]>;
} = {
  found: { unit: 'dept-data', parent: 'centre', ...bureau, phones: posts, ...ordered },
  rename: {
    unit: 'dept-housing',
    name: '永宁县住房和城市建设局',
    shortName: '住建局',
    english: 'Housing and Urban Construction Bureau',
    ...ordered,
  },
  'change-phones': { unit: 'dept-housing', phones: posts, ...ordered },
  move: { unit: '640121001001', parent: 'town-yanghe', ...ordered },
  merge: { units: ['dept-water'], into: 'dept-agriculture', ...ordered },
  abolish: { unit: 'dept-water', successor: 'dept-agriculture', ...ordered },
  'record-deputy': {
    unit: 'dept-housing',
    role: 'signatory',
    sub: 'deputy@dept-housing',
    from: '2026-12-01',
    until: '2026-12-31',
  },
  'end-deputy': { unit: 'dept-housing', role: 'signatory', sub: 'deputy@dept-housing', until: '2026-12-15' },
};

/** Characters of the longest list that is imported: some thousand units. */
const longestCsv = 150_000;

/** A list of units as CSV, to be entered in one act, or to be tried first. */
export const importBody = z
  .strictObject({
    csv: z
      .string()
      .check(z.minLength(1), z.maxLength(longestCsv), z.describe('CSV 文本,首行为列名,见导出 · the list as exported')),
    ...when,
    dryRun: z.optional(z.boolean()).check(z.describe('只试算,不登记 · only tells what would change')),
  })
  .check(z.describe('导入单位名录:列出的单位按表更改,未列出的不变 · imports units; those not listed stay'));

/** A realistic import: one unit renamed. */
export const importExample: z.input<typeof importBody> = {
  csv: 'id,name,shortName,english,level,parent,head,signatory,handler,liaison,duty,successor\r\ndept-data,永宁县数据局,数据局,County Data Bureau,3,centre,0951-8011001,0951-8011002,13800138000,,0951-8011004,\r\n',
  ...ordered,
  dryRun: true,
};
