import { describe, expect, it } from '@jest/globals';
import { marketBase } from '../../../config/household.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import { decideMarket, type MarketCommand } from '../../../domain/household/decide-market.ts';
import { evolveMarket, type Market, serves } from '../../../domain/household/market.ts';
import { county } from '../support/county.ts';
import { association, firm, market, monday, supervisor } from './support/services.ts';

const details = {
  ...{ name: '新家政', english: 'New Housekeeping', phone: '0951-5550199', mobile: '+8613800000199' },
  ...{ categories: ['cleaning'], areas: [], association: 'assoc-home-services' },
};

const register = () => {
  let present: Market = market;
  return {
    present: () => present,
    does: (actor: Actor, command: MarketCommand): string | undefined => {
      const decision = decideMarket(present, command, actor);
      if (!decision.ok) return decision.refusal.code;
      present = decision.events.reduce((now, event) => evolveMarket(now, event, monday), present);
      return undefined;
    },
    standing: (id: string) => present.enterprises.get(id)?.standing.kind,
  };
};

describe('the register of enterprises (R19-R21)', () => {
  it('admits an enterprise by its own association, not by another and not by level 2', () => {
    const { does, standing } = register();
    const enter: MarketCommand = { name: 'enter-enterprise', body: { id: 'ent-new', details } };
    expect(does(association('assoc-repair'), enter)).toBe('not-your-member');
    expect(does(supervisor, enter)).toBeUndefined();
    expect(does(supervisor, enter)).toBe('enterprise-known');
    const admit: MarketCommand = { name: 'admit', body: { id: 'ent-new' } };
    expect(does(supervisor, admit)).toBe('not-your-member');
    expect(does(association('assoc-repair'), admit)).toBe('not-your-member');
    expect(does(firm('ent-new'), admit)).toBe('not-your-member');
    expect(standing('ent-new')).toBe('entered');
    expect(does(association(), admit)).toBeUndefined();
    expect(does(association(), admit)).toBe('not-awaiting-admission');
    expect(standing('ent-new')).toBe('admitted');
  });

  it('lets level 2 always suspend, and level 2 alone lift what it suspended', () => {
    const { does, standing } = register();
    const suspend: MarketCommand = { name: 'suspend', body: { id: 'ent-clean-water', reason: '被投诉' } };
    const resume: MarketCommand = { name: 'resume', body: { id: 'ent-clean-water' } };
    expect(does(association(), resume)).toBe('not-suspended');
    expect(does(association(), suspend)).toBeUndefined();
    expect(does(association(), suspend)).toBe('not-admitted');
    expect(does(supervisor, suspend)).toBeUndefined();
    expect(does(association(), resume)).toBe('suspended-by-level-2');
    expect(does(supervisor, resume)).toBeUndefined();
    expect(standing('ent-clean-water')).toBe('admitted');
  });

  it('keeps members with their association, and those who left out', () => {
    const { does, standing } = register();
    const change = (association_: string): MarketCommand => ({
      name: 'change-enterprise',
      body: { id: 'ent-clean-water', details: { ...details, association: association_ } },
    });
    expect(does(association(), change('assoc-repair'))).toBe('not-your-member');
    expect(does(supervisor, change('assoc-repair'))).toBe('not-your-member');
    expect(does(association(), change('assoc-home-services'))).toBeUndefined();
    expect(does(association(), { name: 'end', body: { id: 'ent-clean-water' } })).toBeUndefined();
    expect(does(association(), change('assoc-home-services'))).toBe('enterprise-gone');
    expect(standing('ent-clean-water')).toBe('ended');
    expect(does(association(), { name: 'end', body: { id: 'ent-nobody' } })).toBe('unknown-enterprise');
  });

  it('has an editable tree of categories, two levels deep', () => {
    const { does } = register();
    const enter = (id: string, parent?: string): MarketCommand => ({
      name: 'enter-category',
      body: { id, name: '新门类', english: 'New', ...(parent === undefined ? {} : { parent }) },
    });
    expect(does(association(), enter('garden'))).toBe('not-your-register');
    expect(does(supervisor, enter('garden'))).toBeUndefined();
    expect(does(supervisor, enter('garden/trees', 'garden'))).toBeUndefined();
    expect(does(supervisor, enter('garden/trees/old', 'garden/trees'))).toBe('category-too-deep');
    expect(does(supervisor, enter('garden', 'repair'))).toBe('category-too-deep');
    expect(does(supervisor, enter('lone', 'nowhere'))).toBe('category-too-deep');
    const remove = (id: string): MarketCommand => ({ name: 'remove-category', body: { id } });
    expect(does(supervisor, remove('garden'))).toBe('category-in-use');
    expect(does(supervisor, remove('locksmith'))).toBe('category-in-use');
    expect(does(supervisor, remove('garden/trees'))).toBeUndefined();
    expect(does(supervisor, remove('garden/trees'))).toBe('unknown-service');
    expect(does(association(), remove('garden'))).toBe('not-your-register');
  });

  it('knows what an enterprise is entered with', () => {
    const { does, present } = register();
    const enter = (more: object): MarketCommand => ({
      name: 'enter-enterprise',
      body: { id: 'ent-new', details: { ...details, ...more } },
    });
    expect(does(supervisor, enter({ association: 'assoc-gone' }))).toBe('unknown-association');
    expect(does(supervisor, enter({ categories: ['flying'] }))).toBe('unknown-service');
    const more = { id: 'assoc-new', name: '新协会', english: 'New' };
    expect(does(association(), { name: 'enter-association', body: more })).toBe('not-your-register');
    expect(does(supervisor, { name: 'enter-association', body: more })).toBeUndefined();
    expect(present().associations.get('assoc-new')).toEqual(more);
  });
});

describe('the county’s own market', () => {
  it('names examples as such, with categories, townships and associations that there are', () => {
    for (const enterprise of marketBase.enterprises) {
      expect(enterprise.name).toMatch(/.示例.$/);
      expect(market.associations.has(enterprise.association)).toBe(true);
      for (const id of enterprise.categories) expect(market.categories.has(id)).toBe(true);
      for (const town of enterprise.areas) expect(county.organisation.get(town)?.level).toBe(3);
    }
    for (const { parent } of marketBase.categories)
      if (parent) expect(market.categories.get(parent)?.parent).toBeUndefined();
  });

  it('finds by a category what is offered under it and above it', () => {
    const find = (category: string, town?: string) =>
      [...market.enterprises.values()].filter((one) => serves(market, one, category, town)).map(({ id }) => id);
    expect(find('cleaning/kitchen')).toEqual(['ent-clean-water']);
    expect(find('repair')).toEqual(['ent-master-zhao', 'ent-canal-plumbing']);
    expect(find('cleaning/home', 'town-minning')).toEqual(['ent-clean-water', 'ent-evergreen-care']);
  });
});
