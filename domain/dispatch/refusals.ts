import type { RegisterRefusal } from '../registers/refusal.ts';

type Text = Omit<RegisterRefusal, 'code' | 'field'>;

const asked = { clause: '三(二) 按照部门职责和属地办理的原则', requirement: 'R33' };

/** Why a change of the directory is refused. `{name}` stands for a parameter. */
export const directoryRefusals = {
  'unknown-rule': {
    kind: 'invalid',
    ...asked,
    message: '派单目录中没有规则 {rule}。',
    english: 'The directory has no rule {rule}.',
    next: '可能已被停用:请在派单目录中核对编号。',
    api: 'GET /directory',
  },
  'rule-without-condition': {
    kind: 'invalid',
    ...asked,
    message: '规则至少要有一个条件,否则它后面的规则都不起作用。',
    english: 'A rule has at least one condition; without one no rule after it would count.',
    next: '请填写分类、镇(街)、类型、关键词中的至少一项。',
  },
  'rule-to-unknown-unit': {
    kind: 'invalid',
    ...asked,
    message: '没有三级平台单位 {unit},或它已不办理工单。',
    english: 'There is no unit {unit} of level 3.',
    next: '请从三级平台单位中选择。',
    api: 'GET /units?level=3',
  },
  'rule-of-unknown-category': {
    kind: 'invalid',
    ...asked,
    message: '没有内容分类 {category}。',
    english: 'There is no category {category}.',
    next: '请从内容分类中选择,一级分类也可以。',
    api: 'GET /categories',
  },
  'rule-of-unknown-town': {
    kind: 'invalid',
    ...asked,
    message: '没有镇(街){town}。',
    english: 'There is no township {town}.',
    next: '请从本县镇(街)、农场中选择。',
    api: 'GET /units?level=3',
  },
  'belongs-to-department': {
    kind: 'conflict',
    ...asked,
    message: '分类 {category} 属部门职责,不得下派给镇(街)。',
    english: 'Category {category} is a department’s duty and is not dispatched to the grass roots.',
    next: '请选择主管部门;属地配合的,由领导小组确定联办。',
  },
  'moved-before-itself': {
    kind: 'invalid',
    ...asked,
    message: '规则不能移到它自己之前。',
    english: 'A rule is not moved before itself.',
    next: '请选择另一条规则;留空则移到最后。',
  },
  'unknown-proposal': {
    kind: 'conflict',
    clause: '三(二) 同意退回申请,同时重新认定职能部门',
    requirement: 'R35',
    message: '没有这条建议,或已有人处理。',
    english: 'There is no such proposal, or somebody has settled it.',
    next: '请重新查看派单目录的变更建议。',
    api: 'GET /directory/proposals',
  },
} as const satisfies Record<string, Text>;

type DirectoryRefusalCode = keyof typeof directoryRefusals;

/** The refusal of a code with its parameters. */
export const refuseChange = (
  code: DirectoryRefusalCode,
  params: Readonly<Record<string, string>> = {},
  field?: string,
): { readonly ok: false; readonly refusal: RegisterRefusal } => {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  const text: Text = directoryRefusals[code];
  const refusal = {
    code,
    ...text,
    message: filled(text.message),
    english: filled(text.english),
    ...(field === undefined ? {} : { field }),
  };
  return { ok: false, refusal };
};
