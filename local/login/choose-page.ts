import { html } from 'hono/html';
import { marketBase } from '../../config/household.ts';
import { type Role, roleNames } from '../../domain/access/roles.ts';
import { type Organisation, standingUnits, type Unit } from '../../domain/organisation/unit.ts';
import type { Answer } from '../gateway/response.ts';
import type { Authorization } from './authorization.ts';

/** Where a post is. */
type Place = Pick<Unit, 'id' | 'name' | 'parent'>;

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly english: string;
  readonly roles: readonly Role[];
  /** Units to choose from; without any, the posts are of no unit. */
  readonly units: readonly Place[];
}

/** The posts in groups, as the regulation's levels have them. */
function choices(organisation: Organisation): readonly Choice[] {
  const all = standingUnits(organisation);
  const level = (n: number) => all.filter((unit) => unit.level === n);
  return [
    {
      id: 'centre',
      title: '中心(二级平台)',
      english: 'The centre',
      roles: ['intake', 'supervisor', 'general', 'centre-head'],
      units: level(2),
    },
    {
      id: 'units',
      title: '承办单位(三级平台)',
      english: 'Units',
      roles: ['handler', 'signatory', 'unit-head', 'clerk'],
      units: level(3),
    },
    { id: 'villages', title: '村居(四级平台)', english: 'Villages', roles: ['liaison'], units: level(4) },
    {
      id: 'market',
      title: '协会',
      english: 'Associations',
      roles: ['association'],
      units: marketBase.associations,
    },
    {
      id: 'above',
      title: '领导小组、督查、其他',
      english: 'Leading group, inspection, others',
      roles: ['leading-group', 'inspector', 'reader', 'upstream', 'enterprise', 'admin'],
      units: [],
    },
  ];
}

const parts = (asked: Authorization) =>
  Object.entries(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

const optionsOf = (units: readonly Place[], organisation: Organisation) => {
  const parents = new Map(units.map(({ parent = '' }) => [parent, organisation.get(parent)?.name ?? '']));
  const option = ({ id, name }: Place) => html`<option value="${id}">${name}</option>`;
  if (parents.size < 2) return units.map(option);
  return [...parents].map(
    ([parent, name]) =>
      html`<optgroup label="${name}">${units.filter((unit) => unit.parent === parent).map(option)}</optgroup>`,
  );
};

const unitField = ({ id, units }: Choice, organisation: Organisation) =>
  units.length === 0
    ? ''
    : html`<p><label for="${id}-unit">单位 <small lang="en">unit</small></label>
        <select id="${id}-unit" name="unit">${optionsOf(units, organisation)}</select></p>`;

const section = (asked: Authorization, choice: Choice, organisation: Organisation) => html`
  <form method="post" action="/local/oidc/authorize" aria-labelledby="${choice.id}-title">
    <h2 id="${choice.id}-title">${choice.title} <small lang="en">${choice.english}</small></h2>
    ${parts(asked)} ${unitField(choice, organisation)}
    <p>
      <label for="${choice.id}-sub">账号 <small lang="en">account, if not the usual one</small></label>
      <input id="${choice.id}-sub" name="sub" maxlength="64" autocomplete="off" placeholder="岗位@单位" />
    </p>
    <p class="posts">
      ${choice.roles.map((role) => html`<button type="submit" name="role" value="${role}">${roleNames[role]}</button>`)}
    </p>
  </form>`;

/** The page on which one chooses who to be. */
export function choosePage(asked: Authorization, organisation: Organisation): Answer {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>选择岗位 · 本地登录</title>
        <link rel="stylesheet" href="/local/login.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <h1>以哪个岗位登录? <small lang="en">Who do you want to be?</small></h1>
          <p>
            本机运行没有账号和密码:选一个岗位即可登录工作台。部署后,这里是县里的统一登录。
            <span lang="en">This run asks for no password. Once deployed, the county’s own login stands here.</span>
          </p>
          <div class="choices">${choices(organisation).map((choice) => section(asked, choice, organisation))}</div>
        </main>
      </body>
    </html>`;
  return { status: 200, headers: headersOf(asked), body: Buffer.from(String(page)) };
}

/** A browser holds the redirect after a form against its policy, and the desk may go by another name of this machine. */
const headersOf = ({ redirect_uri }: Authorization) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; " +
    `form-action 'self' ${new URL(redirect_uri).origin}`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});
