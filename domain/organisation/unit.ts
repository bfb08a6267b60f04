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
  /** Of a unit that is no more: the one that goes on with what it had (R10). It stays in the tree, for its name. */
  readonly successor?: string;
};

/** The organisation tree, by id, with the units that were abolished. */
export type Organisation = ReadonlyMap<string, Unit>;

/** A unit that there still is. */
export const isStanding = ({ successor }: Unit): boolean => successor === undefined;

/** The units that there still are: what lists and forms offer. */
export const standingUnits = (organisation: Organisation): readonly Unit[] =>
  [...organisation.values()].filter(isStanding);

/** Whether there is still a unit of that id. */
export const isStandingIn = (organisation: Organisation, id: string): boolean => {
  const unit = organisation.get(id);
  return unit !== undefined && isStanding(unit);
};

/** The unit that goes on with what `id` had: itself, or the last of its successors. An unknown id is its own answer. */
export const presentUnit = (organisation: Organisation, id: string): string => {
  let present = id;
  for (let next = organisation.get(id)?.successor; next !== undefined; next = organisation.get(next)?.successor) {
    if (next === id) throw new Error(`the successors of ${id} form a loop`);
    present = next;
  }
  return present;
};

/** Whether what was given to `given` is the unit's to do: its own, or that of one that it goes on for (R10). */
export const isGivenTo = (organisation: Organisation, given: string, unit: string | undefined): boolean =>
  presentUnit(organisation, given) === unit;

/** The unit's chain of superiors, nearest first. */
export const superiorsOf = (organisation: Organisation, id: string): readonly string[] => {
  const chain: string[] = [];
  for (let parent = organisation.get(id)?.parent; parent; parent = organisation.get(parent)?.parent) {
    if (chain.includes(parent)) throw new Error(`the organisation tree has a loop at ${parent}`);
    chain.push(parent);
  }
  return chain;
};

/** Whether `id` is `ancestor` or the unit that goes on with it, or stands below one of them. */
export const isWithin = (organisation: Organisation, id: string, ancestor: string): boolean => {
  const line = [id, ...superiorsOf(organisation, id)];
  return line.includes(ancestor) || line.includes(presentUnit(organisation, ancestor));
};
