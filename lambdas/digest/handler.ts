import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { county } from '../shared/county.ts';
import { log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { type Digester, digest } from './digest.ts';
import { environment } from './env.ts';

const { TABLE_NAME } = environment.parse(process.env);
const digester: Digester = { table: openTable(TABLE_NAME), county };

/** 晨报: runs each day at start of business and has the units told what they have in hand. */
export const handler = middy<ScheduledEvent, { readonly asked: number }>().handler(async (event) => {
  const asked = await digest(fromIso(event.time), digester);
  log.info('digest', { count: asked });
  return { asked };
});
