import type { Filing } from '../tickets/commands.ts';
import type { TicketType } from '../tickets/values.ts';

/** What a dispatch goes by: of a ticket, or of what a caller is just telling. */
export type Matter = {
  readonly type?: TicketType | undefined;
  readonly category?: string | undefined;
  readonly town?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly againstOfficials?: boolean | undefined;
  readonly complainedUnit?: string | undefined;
  readonly subject?: string | undefined;
  readonly description?: string | undefined;
};

/** The matter of a ticket; without its words once they are erased. */
export const matterOf = (filing: Omit<Filing, 'private'> & Partial<Pick<Filing, 'private'>>): Matter => {
  const { type, category, town, urgent, againstOfficials, complainedUnit } = filing;
  const { subject, description } = filing.private ?? {};
  return { type, category, town, urgent, againstOfficials, complainedUnit, subject, description };
};
