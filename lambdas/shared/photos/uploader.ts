import type { Actor, Role } from '../../../domain/access/roles.ts';
import type { CommittedBy } from '../../../domain/tickets/commit.ts';

/** The posts that add photos through their links, with the role each acts in. */
const uploadingRoles = {
  handler: 'handler',
  signatory: 'signatory',
  head: 'unit-head',
  liaison: 'liaison',
} as const satisfies Record<string, Role>;

type UploadingPost = keyof typeof uploadingRoles;

/**
 * Who sends a photo, as recipients are written in message keys: the citizen, the centre's intake for somebody who sent it to a
 * group, or a post of a unit (`dept-housing:handler`).
 */
export type Uploader = 'citizen' | 'intake' | `${string}:${UploadingPost}`;

const shape = /^([a-z0-9-]+):(handler|signatory|head|liaison)$/;

const isUploadingPost = (text: string | undefined): text is UploadingPost =>
  text !== undefined && Object.hasOwn(uploadingRoles, text);

const unitAndPost = (text: string): { readonly unit: string; readonly post: UploadingPost } | undefined => {
  const [, unit, post] = shape.exec(text) ?? [];
  return unit !== undefined && isUploadingPost(post) ? { unit, post } : undefined;
};

/** Whether the text names somebody who may send photos. */
export const isUploader = (text: string): text is Uploader =>
  text === 'citizen' || text === 'intake' || unitAndPost(text) !== undefined;

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
