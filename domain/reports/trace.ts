import { type Contribution, type Figure, figures } from './contribution.ts';

/** Tickets of a platform that count in the same figures. Both lists are in order, so that equal traces are written equally. */
export type TraceGroup = { readonly figures: readonly Figure[]; readonly tickets: readonly string[] };

/** Which tickets stand behind each number of a report, by platform. */
export type Trace = Readonly<Record<string, readonly TraceGroup[]>>;

/** Gathers what tickets contribute, one after the other, in a form that is some twenty bytes per ticket and platform. */
export class TraceBuilder {
  /** Tickets by platform and by their figures, as `received on-time`. */
  readonly #groups = new Map<string, Map<string, string[]>>();

  /** @param contributions all those of one ticket */
  add(contributions: readonly Contribution[]): void {
    for (const [unit, own] of Map.groupBy(contributions, (contribution) => contribution.unit)) {
      const counted = new Set(own.map(({ figure }) => figure));
      const [{ ticketId } = { ticketId: '' }] = own;
      this.#put(
        unit,
        figures.filter((figure) => counted.has(figure)),
        [ticketId],
      );
    }
  }

  /** Takes over what another part of the tickets came to. */
  join(trace: Trace): void {
    for (const [unit, groups] of Object.entries(trace))
      for (const group of groups) this.#put(unit, group.figures, group.tickets);
  }

  #put(unit: string, counted: readonly Figure[], tickets: readonly string[]): void {
    const key = counted.join(' ');
    const groups = this.#groups.get(unit) ?? new Map<string, string[]>();
    const known = groups.get(key) ?? [];
    for (const ticket of tickets) known.push(ticket);
    this.#groups.set(unit, groups.set(key, known));
  }

  trace(): Trace {
    const units = [...this.#groups].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(
      units.map(([unit, groups]) => [
        unit,
        [...groups]
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, tickets]) => ({ figures: key.split(' ') as Figure[], tickets: tickets.toSorted() })),
      ]),
    );
  }
}

/** Everything that a trace holds, as contributions. */
export function* contributionsIn(trace: Trace): Generator<Contribution, undefined> {
  for (const [unit, groups] of Object.entries(trace))
    for (const group of groups)
      for (const ticketId of group.tickets) for (const figure of group.figures) yield { figure, unit, ticketId };
}

/** The tickets behind one number, in order. */
export const ticketsBehind = (groups: readonly TraceGroup[], figure: Figure): readonly string[] =>
  groups
    .filter((group) => group.figures.includes(figure))
    .flatMap(({ tickets }) => tickets)
    .toSorted();
