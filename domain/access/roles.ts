/** Every role of REGULATION §11, by the words the token uses. */
export const roles = [
  'intake',
  'supervisor',
  'general',
  'centre-head',
  'handler',
  'signatory',
  'unit-head',
  'liaison',
  'clerk',
  'leading-group',
  'inspector',
  'reader',
  'association',
  'enterprise',
  'upstream',
  'admin',
] as const;

export type Role = (typeof roles)[number];

/** What the roles are called in messages. */
export const roleNames: { readonly [R in Role]: string } = {
  intake: '接听派单组',
  supervisor: '督办员',
  general: '综合组',
  'centre-head': '中心负责人',
  handler: '承办人员',
  signatory: '分管负责人',
  'unit-head': '单位主要负责人',
  liaison: '村居联络员',
  clerk: '网点受理人员',
  'leading-group': '领导小组',
  inspector: '督查组',
  reader: '县委县政府阅览',
  association: '协会',
  enterprise: '服务企业',
  upstream: '一级平台',
  admin: '系统管理员',
};

/** Who acts: a member of staff with a token, the citizen through a link or SMS, or the workflow itself. */
export type Actor =
  | { readonly kind: 'staff'; readonly sub: string; readonly roles: readonly Role[]; readonly unit?: string }
  | { readonly kind: 'citizen'; readonly medium: 'page' | 'sms' }
  | { readonly kind: 'workflow' };

/** How the actor is written into events and commits: never a name or number. */
export const subjectOf = (actor: Actor): string => (actor.kind === 'staff' ? actor.sub : actor.kind);
