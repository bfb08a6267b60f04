import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { county } from '../shared/county.ts';
import { log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { type Sweeper, sweep } from './sweep.ts';

const { TABLE_NAME, STATE_MACHINE_ARN, SIGNAL_FUNCTION_NAME } = environment.parse(process.env);
const metrics = new Metrics({ namespace: 'Hotline', serviceName: 'hotline' });

const sweeper: Sweeper = {
  table: openTable(TABLE_NAME),
  county,
  states: new SFNClient({}),
  stateMachineArn: STATE_MACHINE_ARN,
  lambda: new LambdaClient({}),
  signalFunctionName: SIGNAL_FUNCTION_NAME,
};

/** 每日巡检: runs once a day and finds tickets whose clock might have stopped silently. */
export const handler = middy<ScheduledEvent, { readonly found: number }>()
  .after(() => {
    metrics.publishStoredMetrics();
  })
  .handler(async (event) => {
    const found = await sweep(fromIso(event.time), sweeper);
    metrics.addMetric('SweepFindings', MetricUnit.Count, found);
    log.info('sweep', { count: found });
    return { found };
  });
