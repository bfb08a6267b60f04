import { subjectOfPost } from '../links/link.ts';
import type { Post } from '../organisation/unit.ts';
import type { EventOf, EventType } from '../tickets/events.ts';
import type { County } from '../tickets/facts.ts';
import { limitOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import { linkRoles, type Notice, type Recipient } from './notice.ts';
import type { TemplateKey } from './template.ts';
import { limitText, ticketWords, unitWord } from './words.ts';

/** The ticket before and after the event that gives rise to notices. */
export type Scene = { readonly before: Ticket | undefined; readonly after: Ticket; readonly county: County };
/** How each event is told: one line per event, exhaustively. */
export type NoticeRules = { readonly [T in EventType]: (event: EventOf<T>, scene: Scene) => readonly Notice[] };
export type Params = Readonly<Record<string, string>>;

/** The unit id of level 2. */
export const centreUnit = 'centre';

const notice = (
  template: TemplateKey,
  recipient: Recipient,
  { after, county }: Scene,
  params: Params = {},
  hours: Notice['hours'] = 'any',
): Notice => {
  const link = linkRoles[template];
  const limit = limitOf(after);
  return {
    template,
    recipient,
    hours,
    ...(link ? { link } : {}),
    params: {
      ...ticketWords(after, county),
      unit: unitWord(unitOf(after), county),
      ...(limit ? { due: limitText(limit.entry.due) } : {}),
      ...params,
    },
  };
};

const hasListeners = ({ after: { filing, followers } }: Scene): boolean =>
  filing.private?.phone !== undefined || followers.length > 0;

/** Nobody is told who left no phone. What is urgent keeps to no quiet hours. */
export const toCitizen = (
  template: TemplateKey,
  scene: Scene,
  params: Params = {},
  hours: Notice['hours'] = scene.after.urgent ? 'any' : 'day',
): readonly Notice[] => (hasListeners(scene) ? [notice(template, { to: 'citizen' }, scene, params, hours)] : []);

/** To posts of a unit. */
export const toPosts = (
  template: TemplateKey,
  unit: string | undefined,
  posts: readonly Post[],
  scene: Scene,
  params: Params = {},
): readonly Notice[] =>
  unit === undefined ? [] : posts.map((post) => notice(template, { to: 'post', unit, post }, scene, params));

/** To posts of the unit that holds the ticket. */
export const toUnit = (
  template: TemplateKey,
  scene: Scene,
  posts: readonly Post[],
  params: Params = {},
): readonly Notice[] => toPosts(template, unitOf(scene.after), posts, scene, params);

/** To posts of the centre, the supervisor on duty unless told. */
export const toCentre = (
  template: TemplateKey,
  scene: Scene,
  posts: readonly Post[] = ['duty'],
  params: Params = {},
): readonly Notice[] => toPosts(template, centreUnit, posts, scene, params);

/** Back without a unit, it is the centre's to dispatch by midnight. */
export const toDispatcher = (scene: Scene): readonly Notice[] =>
  scene.after.phase.kind === 'received' ? toCentre('centre-to-dispatch', scene) : [];

/** The supervisor calls the caller; where nobody left a phone there is nobody to call, and the audit alone is due. */
export const toAuditor = (scene: Scene): readonly Notice[] =>
  toCentre(hasListeners(scene) ? 'centre-to-call' : 'centre-to-audit', scene, [auditingPost(scene)]);

/** The post that audits: the duty desk, or the centre's head where the desk itself dispatched the ticket by its link (R61). */
export const auditingPost = ({ after }: Scene): Post =>
  after.dispatchers.includes(subjectOfPost(centreUnit, 'duty')) ? 'head' : 'duty';

/** Nobody is told. */
export const none = (): readonly Notice[] => [];
