import type { RegisterRefusal } from '../registers/refusal.ts';

type Text = Omit<RegisterRefusal, 'code' | 'field'>;

const linkage = { clause: '二(一) 四级联动', requirement: 'R8' } as const;
const reorganised = { clause: '二(一) 四级联动', requirement: 'R10' } as const;
const posts = { clause: '五(一) 明确责任人员', requirement: 'R63-R66' } as const;

/** Why a change of the organisation is refused. `{name}` stands for a parameter. */
export const refusalTexts = {
  'unit-not-known': {
    ...linkage,
    kind: 'invalid',
    message: '没有此单位,或届时已撤并:{unit}。',
    english: 'There is no such unit, or none any more by then: {unit}.',
    next: '请从单位名录中选择。',
    api: 'GET /units',
  },
  'unit-id-malformed': {
    ...linkage,
    kind: 'invalid',
    message: '单位编号有误:{unit}。部门为 dept-…,镇(街)为 town-…,农场为 farm-…,村(社区)为12位统计代码。',
    english: 'The id {unit} is wrong: dept-…, town-…, farm-…, or the 12-digit code of a village.',
    next: '请按编号规则填写。',
  },
  'unit-id-taken': {
    ...linkage,
    kind: 'conflict',
    message: '编号 {unit} 已有单位使用(撤并单位的编号不再使用)。',
    english: 'The id {unit} is taken; ids of former units are not used again.',
    next: '请换一个编号。',
  },
  'wrong-parent': {
    ...linkage,
    kind: 'invalid',
    message: '上级单位有误:{parent}。部门、镇(街)的上级是县12345中心,村(社区)的上级是镇(街)或农场。',
    english: 'It cannot stand under {id}: level 3 stands under the centre, level 4 under a township.',
    next: '请选择上一级单位。',
  },
  'below-itself': {
    ...linkage,
    kind: 'conflict',
    message: '单位不能划归自己或自己的下级。',
    english: 'A unit cannot be moved below itself.',
    next: '请选择其他上级单位。',
  },
  'fixed-unit': {
    ...linkage,
    kind: 'conflict',
    message: '{unit} 是一级或二级平台,不能划转、撤并。',
    english: 'The unit {id} is a platform of level 1 or 2: it is neither moved nor abolished.',
    next: '只能更名或更换电话。',
  },
  'name-unfit': {
    ...linkage,
    kind: 'invalid',
    message: '名称有误:全称3至40字,英文3至120字母,以文字或数字开头。',
    english: 'A name has 3 to 40 characters (English 3 to 120) and begins with a letter or digit.',
    next: '请核对名称。',
  },
  'short-name-too-long': {
    ...linkage,
    kind: 'invalid',
    message: '简称须2至5字:短信有长度限制。',
    english: 'A short name has two to five characters: it stands in SMS.',
    next: '请缩短简称。',
  },
  'name-taken': {
    ...linkage,
    kind: 'conflict',
    message: '{name} 届时是另一单位({unit})的名称或简称。',
    english: 'Another unit has that name or short name by then: {unit}.',
    next: '请使用不同的名称。',
  },
  'post-without-phone': {
    ...posts,
    kind: 'invalid',
    message: '缺少岗位电话:{posts}。部门、镇(街)须有第一责任人、分管同志、联系人,村(社区)须有联络员。',
    english: 'A phone is missing for: {posts}.',
    next: '请补齐岗位电话。',
  },
  'phone-unfit': {
    ...posts,
    kind: 'invalid',
    message: '电话号码有误:{phone}。',
    english: 'No phone in E.164: {phone}.',
    next: '请填写手机号,或带区号的固定电话。',
  },
  'successor-unfit': {
    ...reorganised,
    kind: 'invalid',
    message: '承接单位有误:{successor}。须为同级的其他现有单位。',
    english: 'The unit {id} cannot go on with it: it must be another unit of the same level.',
    next: '请选择同级的其他单位。',
  },
  'has-subordinates': {
    ...reorganised,
    kind: 'conflict',
    message: '{unit} 届时还有下级单位 {count} 个,不能撤销。',
    english: 'The unit {id} still has {count} units below it by then.',
    next: '请先将下级单位划归其他单位,或用合并。',
  },
  'nothing-changed': {
    ...reorganised,
    kind: 'conflict',
    message: '{unit} 届时本来就是这样,没有变更。',
    english: 'The unit {id} stands so already by then: nothing would change.',
    next: '请核对单位和生效日期。',
  },
  'effective-in-past': {
    ...reorganised,
    kind: 'invalid',
    message: '生效日期 {date} 已过:过去的机构以当时登记为准。',
    english: 'The date {date} has passed: the past stays as it was recorded.',
    next: '请填写今天或以后的日期。',
  },
  'succession-from-tomorrow': {
    ...reorganised,
    kind: 'invalid',
    message: '撤并最早明天生效:在办工单在当日上班前统一转由承接单位办理。',
    english: 'Units are merged or abolished from tomorrow at the earliest: open tickets go over before the day begins.',
    next: '请填写明天或以后的日期。',
  },
  'later-change-broken': {
    ...reorganised,
    kind: 'conflict',
    message: '与已登记的 {date} 变更抵触:{reason}',
    english: 'The change recorded for {date} would not fit any more: {english}',
    next: '请改用该日之后的生效日期,或先作相应变更。',
  },
  'merging-one': {
    ...reorganised,
    kind: 'invalid',
    message: '合并须有一个或几个单位并入另一个单位,各单位只列一次。',
    english: 'A merger has one or more units, each once, that go into another.',
    next: '请核对被合并单位和合并后的单位。',
  },
  'deputy-period': {
    ...posts,
    kind: 'invalid',
    message: '代岗期限有误:起始不早于今天,截止不早于起始,最长两年。',
    english: 'The period is wrong: from today at the earliest, until no earlier than that, two years at most.',
    next: '请核对起止日期。',
  },
  'deputy-post': {
    ...posts,
    requirement: 'R61',
    kind: 'invalid',
    message: '{unit}没有此岗位,不能登记代岗。',
    english: 'A unit of this level has no such post to stand in for.',
    next: '请选择本单位的岗位。',
  },
  'deputy-oneself': {
    ...posts,
    requirement: 'R61',
    kind: 'conflict',
    message: '不能为自己登记代岗。',
    english: 'Nobody records themself as a deputy.',
    next: '请由其他有权登记的人员办理。',
  },
  'deputy-standing': {
    ...posts,
    kind: 'conflict',
    message: '此人在这一期间已登记为该岗位的代岗人员。',
    english: 'This person is on record as deputy of that post for part of the period.',
    next: '请先终止原登记,或错开日期。',
  },
  'no-such-deputy': {
    ...posts,
    kind: 'conflict',
    message: '没有可以终止的代岗登记,或截止日期没有提前。',
    english: 'There is no such deputy on record, or it would not end earlier.',
    next: '请核对单位、岗位、人员和日期;最早可填昨天。',
  },
} as const satisfies Record<string, Text>;

export type OrganisationRefusalCode = keyof typeof refusalTexts;

const filled = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

/** A refusal in words. `field` names the field of the request that it is about. */
export const refusalOf = (
  code: OrganisationRefusalCode,
  params: Readonly<Record<string, string>> = {},
  field?: string,
): RegisterRefusal => {
  const { message, english, ...text } = refusalTexts[code];
  return {
    code,
    ...text,
    message: filled(message, params),
    english: filled(english, params),
    ...(field === undefined ? {} : { field }),
  };
};
