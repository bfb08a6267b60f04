import { seesCaller } from '../../../domain/access/privacy.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { PrivateFiling } from '../../../domain/tickets/commands.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';

/** What the ticket tells in words; nothing after erasure. */
export const toldIn = ({ filing }: Ticket): Partial<PrivateFiling> => filing.private ?? {};

const hidden = '〔已隐去〕';

/** Mobile numbers and identity cards as people write them into a text. */
const numbers = [/(?<!\d)(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g, /(?<!\d)\d{17}[\dXx](?!\d)/g];

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The national number, with whatever stands between its digits. */
const spelled = (phone: string): RegExp => new RegExp([...phone.replace(/^\+86/, '')].join('[\\s-]*'), 'g');

const patternsOf = ({ name, phone, address, onBehalf }: Partial<PrivateFiling>): readonly RegExp[] => [
  ...numbers,
  ...[phone, onBehalf?.phone].filter((known) => known !== undefined).map(spelled),
  ...[name, onBehalf?.name, address]
    .filter((known) => known !== undefined && known.length > 1)
    .map((known) => new RegExp(escaped(known ?? ''), 'g')),
];

/**
 * What the actor may read of a free text of the ticket: all of it, or without the caller's name, address and any mobile or
 * identity number, which people repeat in what they tell.
 */
export const redaction = (ticket: Ticket, actor: Actor): ((text: string) => string) => {
  if (seesCaller(actor, ticket)) return (text) => text;
  const patterns = patternsOf(toldIn(ticket));
  return (text) => patterns.reduce((shorter, pattern) => shorter.replaceAll(pattern, hidden), text);
};
