import { units } from '../../../../config/county.ts';
import { decideOrganisation, type OrganisationCommand } from '../../../../domain/organisation/commands.ts';
import type { Deputy } from '../../../../domain/organisation/deputy.ts';
import type { OrganisationEvent } from '../../../../domain/organisation/events.ts';
import type { Unit } from '../../../../domain/organisation/unit.ts';
import { type Entry, entrySchema } from '../../../../domain/registers/entry.ts';
import { dayNumber, instantAt, type LocalDate } from '../../../../domain/time/instant.ts';

export type Line = Entry<OrganisationEvent>;

/** A register of the organisation in a test: commands are entered as they are accepted, on a day of their own. */
export class Register {
  readonly seed: readonly Unit[];
  readonly entries: readonly Line[];
  readonly deputies: readonly Deputy[];
  constructor(entries: readonly Line[] = [], seed: readonly Unit[] = units, deputies: readonly Deputy[] = []) {
    this.entries = entries;
    this.seed = seed;
    this.deputies = deputies;
  }
  decide(command: OrganisationCommand, today: LocalDate) {
    const { seed, entries, deputies } = this;
    return decideOrganisation(command, { seed, entries, deputies, today, enteredBy: 'general-1' });
  }
  /** The register with the command entered. Throws when it is refused. */
  with(command: OrganisationCommand, today: LocalDate): Register {
    const decision = this.decide(command, today);
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code} ${decision.refusal.message}`);
    return this.entered(command.name, decision.events, today);
  }
  /** The register with a line more, whatever it says. */
  entered(command: string, events: readonly OrganisationEvent[], today: LocalDate): Register {
    const line: Line = {
      schema: entrySchema,
      n: this.entries.length + 1,
      at: instantAt(dayNumber(today), 36_000_000),
      command,
      by: { sub: 'general-1', roles: ['general'], unit: 'centre' },
      events,
    };
    return new Register([...this.entries, line], this.seed, this.deputies);
  }
}
