import * as z from 'zod/mini';
import { fromIso } from '../../../domain/time/instant.ts';
import { fieldMessages } from '../http/field-messages.ts';

/** RFC 3339 with an offset, as the API writes it. */
export const isoInstant = z.iso.datetime({ offset: true });

/** RFC 3339 with an offset; epoch milliseconds when parsed. A time without an offset means nothing to a limit. */
export const instant = z.pipe(
  z.iso
    .datetime({ offset: true, error: fieldMessages.instant, abort: true })
    .check(z.refine((text) => /^20\d\d-/.test(text), { error: fieldMessages.instantRange })),
  z.transform(fromIso),
);
