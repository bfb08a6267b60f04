import { deputies, units } from '../../config/county.ts';
import type { OrganisationEvent } from '../../domain/organisation/events.ts';
import { deputiesOf, stepAt, stepsOf } from '../../domain/organisation/timeline.ts';
import type { Entry } from '../../domain/registers/entry.ts';
import { dateOf, type Instant } from '../../domain/time/instant.ts';
import { county, type PresentCounty } from './county.ts';
import { readRegister } from './store/registers.ts';
import type { Table } from './store/table.ts';

/** Gives the county as it stands at the instant of a request or event: its organisation changes (R10). */
export type CountySource = (at: Instant) => Promise<PresentCounty>;

type Lines = readonly Entry<OrganisationEvent>[];

/** For so long the register is not asked again, in milliseconds of the process: the age of a copy is no business time. */
const freshFor = 5000;

/** The county by the lines of the register, at any instant. */
export const countyBy = (entries: Lines): ((at: Instant) => PresentCounty) => {
  const steps = stepsOf(units, entries);
  const organisationAt = (at: Instant) => stepAt(steps, dateOf(at));
  const present = { ...county, organisationAt, deputies: deputiesOf(deputies, entries) };
  return (at) => ({ ...present, organisation: organisationAt(at) });
};

/**
 * The county from its configuration and the register of its organisation. An instance keeps the lines it has read and asks
 * for newer ones now and then, for all requests that come meanwhile at once; at the latest on the first request of a date,
 * on which changes take effect.
 */
export const countySource = (table: Table): CountySource => {
  let entries: Lines = [];
  let countyAt = countyBy(entries);
  let readAt = Number.NEGATIVE_INFINITY;
  let readOn = '';
  let reading: Promise<void> | undefined;
  const read = async (at: Instant): Promise<void> => {
    const startedAt = performance.now();
    const added = await readRegister<OrganisationEvent>(table, 'organisation', entries.length);
    if (added.length > 0) {
      entries = [...entries, ...added];
      countyAt = countyBy(entries);
    }
    readAt = startedAt;
    readOn = dateOf(at);
  };
  return async (at) => {
    if (performance.now() - readAt > freshFor || readOn < dateOf(at)) {
      reading ??= read(at).finally(() => {
        reading = undefined;
      });
      await reading;
    }
    return countyAt(at);
  };
};
