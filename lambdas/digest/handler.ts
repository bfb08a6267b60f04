import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { type Digester, digest } from './digest.ts';
import { environment } from './env.ts';
import { recordOverdue, tellOverdue } from './overdue.ts';

const { TABLE_NAME } = environment.parse(process.env);
const table = openTable(TABLE_NAME);
const county = countySource(table);

/**
 * 晨报: runs each day at start of business, records what is overdue in the supervision's registers, and has the centre and the
 * units told what they have in hand.
 */
export const handler = middy<ScheduledEvent, { readonly asked: number; readonly recorded: number }>().handler(
  async (event) => {
    const now = fromIso(event.time);
    const digester: Digester = { table, county: await county(now) };
    const recorded = await recordOverdue(now, digester);
    log.info('recorded overdue', { count: recorded });
    const asked = (await digest(now, digester)) + (await tellOverdue(now, digester));
    log.info('digest', { count: asked });
    return { asked, recorded };
  },
);
