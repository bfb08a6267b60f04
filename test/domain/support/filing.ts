import type { Filing, PrivateFiling } from '../../../domain/tickets/commands.ts';

/** Stands in every name, phone, address and free text of the tests: no notice may ever carry it. */
export const secret = '某某';
export const phone = '+8613800001234';

export const told: PrivateFiling = {
  subject: `${secret}家暖气不热`,
  description: `${secret}家中室温只有十二度,邻居也是如此。`,
  request: `请尽快给${secret}家恢复供暖。`,
  name: `张${secret}`,
  phone,
  address: `团结西路${secret}小区3号楼`,
};

/** A caller without heating, who left a phone. */
export const filing = (changes: Partial<Omit<Filing, 'private'>> = {}, said: Partial<PrivateFiling> = {}): Filing => ({
  channel: 'phone',
  type: 'help',
  category: 'utilities/heating',
  town: 'town-tuanjiexilu',
  urgent: false,
  confidential: false,
  againstOfficials: false,
  anonymous: false,
  ...changes,
  private: { ...told, ...said },
});

/** The same caller, who wants to stay anonymous. */
export const anonymously = (changes: Partial<Omit<Filing, 'private'>> = {}): Filing => {
  const { name: _, phone: __, ...said } = told;
  return { ...filing({ ...changes, anonymous: true }), private: said };
};
