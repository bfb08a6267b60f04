/** A platform level of the linkage (二(一)): 1 city, 2 county centre, 3 departments and townships, 4 villages. */
export type Level = 1 | 2 | 3 | 4;

/**
 * Posts of a unit, each with the phone that its notices go to (五(一), R63-R66). Posts, never persons' names:
 * head 第一责任人 · signatory 分管同志 · handler 联系人 · liaison 村居联络员 · duty 值班电话.
 */
export type Post = 'head' | 'signatory' | 'handler' | 'liaison' | 'duty';

/** A unit of the organisation tree. Ids: `dept-…`, `town-…`, `farm-…`, level 4 by its 12-digit code, `centre` for level 2. */
export type Unit = {
  readonly id: string;
  /** Full name in Chinese, as a citizen reads it on a letter. */
  readonly name: string;
  /** Short name for SMS, at most five characters. */
  readonly shortName: string;
  readonly english: string;
  readonly level: Level;
  /** The unit that commands and assesses this one (R10); none for level 1. */
  readonly parent?: string;
  /** Phones in E.164, by post. */
  readonly phones: Readonly<Partial<Record<Post, string>>>;
};

/** The organisation tree, by id. */
export type Organisation = ReadonlyMap<string, Unit>;

/** The unit's chain of superiors, nearest first. */
export const superiorsOf = (organisation: Organisation, id: string): readonly string[] => {
  const chain: string[] = [];
  for (let parent = organisation.get(id)?.parent; parent; parent = organisation.get(parent)?.parent) {
    if (chain.includes(parent)) throw new Error(`the organisation tree has a loop at ${parent}`);
    chain.push(parent);
  }
  return chain;
};

/** Whether `id` is `ancestor` or stands below it. */
export const isWithin = (organisation: Organisation, id: string, ancestor: string): boolean =>
  id === ancestor || superiorsOf(organisation, id).includes(ancestor);
