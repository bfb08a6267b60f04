import type { Organisation, Post } from '../../domain/organisation/unit.ts';

/** Whose phone it is, as `GET /local/phones` tells. Phones that stand in no list are callers'. */
interface PhoneOwner {
  readonly phone: string;
  readonly unit: string;
  readonly post: Post;
  /** `住建局 · 承办人`; several posts of one phone stand side by side. */
  readonly owner: string;
  readonly english: string;
}

const postNames: { readonly [P in Post]: readonly [chinese: string, english: string] } = {
  head: ['主要负责人', 'head'],
  signatory: ['分管负责人', 'signatory'],
  handler: ['承办人', 'handler'],
  liaison: ['村居联络员', 'liaison'],
  duty: ['值班', 'duty'],
};

/** The posts of the organisation with a phone, each phone once. */
export function phoneBook(organisation: Organisation): PhoneOwner[] {
  const owners = new Map<string, PhoneOwner>();
  for (const unit of organisation.values()) {
    for (const [post, phone] of Object.entries(unit.phones) as Array<[Post, string]>) {
      const [chinese, english] = postNames[post];
      const known = owners.get(phone);
      owners.set(phone, {
        ...(known ?? { phone, unit: unit.id, post }),
        owner: known ? `${known.owner} / ${unit.shortName} · ${chinese}` : `${unit.shortName} · ${chinese}`,
        english: known ? `${known.english} / ${unit.english}, ${english}` : `${unit.english}, ${english}`,
      });
    }
  }
  return [...owners.values()];
}
