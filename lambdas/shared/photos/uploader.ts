import type { Actor, Role } from '../../../domain/access/roles.ts';
import type { CommittedBy } from '../../../domain/tickets/commit.ts';

/** The posts that add photos, through their links or at the desk, with the role each acts in. */
const uploadingRoles = {
  handler: 'handler',
  signatory: 'signatory',
  head: 'unit-head',
  liaison: 'liaison',
  intake: 'intake',
  supervisor: 'supervisor',
  'centre-head': 'centre-head',
  clerk: 'clerk',
} as const satisfies Record<string, Role>;

type UploadingPost = keyof typeof uploadingRoles;

/**
 * Who sends a photo, as recipients are written in message keys: the citizen, the centre's intake for somebody who sent it to a
 * group, or a post of a unit (`dept-housing:handler`).
 */
export type Uploader = 'citizen' | 'intake' | `${string}:${UploadingPost}`;

const posts = Object.keys(uploadingRoles).filter((name): name is UploadingPost => Object.hasOwn(uploadingRoles, name));

const shape = new RegExp(`^([a-z0-9-]+):(${posts.join('|')})$`);

const unitAndPost = (text: string): { readonly unit: string; readonly post: UploadingPost } | undefined => {
  const [, unit, named] = shape.exec(text) ?? [];
  const post = posts.find((each) => each === named);
  return unit !== undefined && post !== undefined ? { unit, post } : undefined;
};

/** Whether the text names somebody who may send photos. */
export const isUploader = (text: string): text is Uploader =>
  text === 'citizen' || text === 'intake' || unitAndPost(text) !== undefined;

/** The senders that a member of staff can be, one for each post that sends photos; the centre's own are the centre's. */
export const uploadersOf = ({
  roles,
  unit = 'centre',
}: {
  readonly roles: readonly Role[];
  readonly unit?: string;
}): readonly Uploader[] =>
  posts.filter((post) => roles.includes(uploadingRoles[post])).map((post): Uploader => `${unit}:${post}`);

/**
 * Who acts when that uploader adds a photo, and how a commit names it.
 * @throws Error for a text that names no uploader
 */
export const actorOfUploader = (uploader: Uploader): { readonly actor: Actor; readonly by: CommittedBy } => {
  if (uploader === 'citizen')
    return { actor: { kind: 'citizen', medium: 'page' }, by: { sub: uploader, roles: ['citizen'] } };
  if (uploader === 'intake') {
    const desk = { sub: 'desk', roles: ['intake'] as const };
    return { actor: { kind: 'staff', ...desk }, by: desk };
  }
  const named = unitAndPost(uploader);
  if (!named) throw new Error(`${uploader} sends no photos`);
  const staff = { sub: uploader, roles: [uploadingRoles[named.post]], unit: named.unit };
  return { actor: { kind: 'staff', ...staff }, by: staff };
};
