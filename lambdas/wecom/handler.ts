import middy from '@middy/core';
import type { SNSEvent, SNSEventRecord } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { RobotFault } from './fault.ts';
import { wecomRobot } from './robot.ts';
import { robotKey } from './robot-key.ts';
import { tell } from './tell.ts';
import { ticketEvent } from './ticket-event.ts';

const { TABLE_NAME, WECOM_ENDPOINT, WECOM_SECRET } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const county = countySource(table);
const robot = wecomRobot({ endpoint: WECOM_ENDPOINT, key: robotKey(WECOM_SECRET) });

const speak = async ({ Sns }: SNSEventRecord, requestId: string): Promise<void> => {
  try {
    const line = ticketEvent.parse(JSON.parse(Sns.Message));
    const at = fromIso(Sns.Timestamp);
    const count = await tell(line, { requestId, at }, { table, county: await county(at), robot });
    log.info('group told', { ticketId: line.ticketId, commit: line.commit, count });
  } catch (fault) {
    const code = fault instanceof RobotFault ? fault.code : 'unexpected';
    if (code === 'busy') log.info('group is busy', { code });
    else log.error('group not told', { code, error: faultOf(fault) });
    // Lambda logs what is thrown, and stores it beside the event in the queue: a message of ours, without its cause.
    throw new RobotFault(code);
  }
};

/**
 * Tells the working group (R16-R18) of what happens to tickets, by its WeCom robot. What it throws, Lambda delivers again
 * after one and after two minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<SNSEvent, void>().handler(async ({ Records }, { awsRequestId }) => {
  for (const record of Records) await speak(record, awsRequestId);
});
