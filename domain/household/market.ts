import type { Instant } from '../time/instant.ts';

/** A category of household services (门类, R20), at most two levels deep. */
export type ServiceCategory = {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  readonly parent?: string;
};

/** An association that vouches for its members (协会为纽带, R19). */
export type Association = { readonly id: string; readonly name: string; readonly english: string };

/** What an enterprise is entered with. */
export type EnterpriseDetails = {
  readonly name: string;
  readonly english: string;
  /** The number that residents call: published. */
  readonly phone: string;
  /** Where it is told of orders by SMS, E.164. */
  readonly mobile: string;
  readonly categories: readonly string[];
  /** Townships it serves; none means the whole county. */
  readonly areas: readonly string[];
  readonly association: string;
};

export type SuspendedBy = 'association' | 'level-2';

/** Where an enterprise stands. */
export type Standing =
  | { readonly kind: 'entered' }
  | { readonly kind: 'admitted' }
  | { readonly kind: 'suspended'; readonly at: Instant; readonly by: SuspendedBy; readonly reason: string }
  | { readonly kind: 'ended'; readonly at: Instant };

/** An enterprise (服务企业). */
export type Enterprise = EnterpriseDetails & {
  readonly id: string;
  readonly standing: Standing;
  readonly admittedAt?: Instant;
};

/** The market as its register says at present. */
export type Market = {
  readonly categories: ReadonlyMap<string, ServiceCategory>;
  readonly associations: ReadonlyMap<string, Association>;
  readonly enterprises: ReadonlyMap<string, Enterprise>;
};

/** The market as the county's configuration begins it. */
export type MarketBase = {
  readonly categories: readonly ServiceCategory[];
  readonly associations: readonly Association[];
  /** Enterprises the county begins with: admitted. */
  readonly enterprises: readonly (EnterpriseDetails & { readonly id: string })[];
};

/** What a line of the register changes. */
export type MarketEvent =
  | { readonly type: 'CategoryEntered'; readonly category: ServiceCategory }
  | { readonly type: 'CategoryRemoved'; readonly id: string }
  | { readonly type: 'AssociationEntered'; readonly association: Association }
  | { readonly type: 'EnterpriseEntered'; readonly id: string; readonly details: EnterpriseDetails }
  | { readonly type: 'EnterpriseChanged'; readonly id: string; readonly details: EnterpriseDetails }
  | { readonly type: 'EnterpriseAdmitted'; readonly id: string }
  | { readonly type: 'EnterpriseSuspended'; readonly id: string; readonly by: SuspendedBy; readonly reason: string }
  | { readonly type: 'EnterpriseResumed'; readonly id: string }
  | { readonly type: 'EnterpriseEnded'; readonly id: string };

const put = <T>(all: ReadonlyMap<string, T>, id: string, value: T): ReadonlyMap<string, T> =>
  new Map([...all, [id, value]]);

const stand = (market: Market, id: string, standing: Standing, more: Partial<Enterprise> = {}): Market => {
  const enterprise = market.enterprises.get(id);
  if (!enterprise) throw new Error(`the register tells of ${id}, which it does not hold`);
  return { ...market, enterprises: put(market.enterprises, id, { ...enterprise, ...more, standing }) };
};

/** The market after a line's event of the instant `at`. */
export const evolveMarket = (market: Market, event: MarketEvent, at: Instant): Market => {
  switch (event.type) {
    case 'CategoryEntered':
      return { ...market, categories: put(market.categories, event.category.id, event.category) };
    case 'CategoryRemoved':
      return { ...market, categories: new Map([...market.categories].filter(([id]) => id !== event.id)) };
    case 'AssociationEntered':
      return { ...market, associations: put(market.associations, event.association.id, event.association) };
    case 'EnterpriseEntered': {
      const entered: Enterprise = { id: event.id, ...event.details, standing: { kind: 'entered' } };
      return { ...market, enterprises: put(market.enterprises, event.id, entered) };
    }
    case 'EnterpriseChanged': {
      const standing = market.enterprises.get(event.id)?.standing ?? { kind: 'entered' };
      return stand(market, event.id, standing, event.details);
    }
    case 'EnterpriseAdmitted':
      return stand(market, event.id, { kind: 'admitted' }, { admittedAt: at });
    case 'EnterpriseSuspended':
      return stand(market, event.id, { kind: 'suspended', at, by: event.by, reason: event.reason });
    case 'EnterpriseResumed':
      return stand(market, event.id, { kind: 'admitted' });
    case 'EnterpriseEnded':
      return stand(market, event.id, { kind: 'ended', at });
  }
};

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

/** The market that the configuration begins and the lines of the register, in order, change. */
export const marketOf = (
  base: MarketBase,
  entries: readonly { readonly at: Instant; readonly events: readonly MarketEvent[] }[],
): Market => {
  const begun: Market = {
    categories: byId(base.categories),
    associations: byId(base.associations),
    enterprises: byId(base.enterprises.map((one) => ({ ...one, standing: { kind: 'admitted' as const } }))),
  };
  return entries.reduce(
    (market, { at, events }) => events.reduce((now, event) => evolveMarket(now, event, at), market),
    begun,
  );
};

/** A category and the ones below it. */
export const categoriesUnder = ({ categories }: Market, id: string): ReadonlySet<string> =>
  new Set([id, ...[...categories.values()].filter(({ parent }) => parent === id).map((child) => child.id)]);

/** Whether it offers services of the category (or of one below it) in the township. */
export const serves = (market: Market, enterprise: Enterprise, category: string, town?: string): boolean => {
  const wanted = categoriesUnder(market, category);
  const parent = market.categories.get(category)?.parent;
  const offers = enterprise.categories.some((id) => wanted.has(id) || id === parent);
  return offers && (town === undefined || enterprise.areas.length === 0 || enterprise.areas.includes(town));
};
