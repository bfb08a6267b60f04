import { describe, expect, it } from '@jest/globals';
import { countedGateway } from '../../../lambdas/shared/sms/counted.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';

const sms: SmsMessage = { to: '+8613900000001', template: 'citizen-archived', params: {}, dedupeId: 'one' };

describe('SMS that are handed on', () => {
  it('are counted once each', async () => {
    const counted: string[] = [];
    const taken: SmsMessage[] = [];
    const gateway = countedGateway({ send: async (each) => void taken.push(each) }, (name) => counted.push(name));
    await gateway.send(sms);
    expect([taken, counted]).toEqual([[sms], ['SmsSent']]);
  });

  it('and those that are not taken too, and the fault goes on to whoever tries again', async () => {
    const counted: string[] = [];
    const fault = new Error('throttled');
    const gateway = countedGateway({ send: () => Promise.reject(fault) }, (name) => counted.push(name));
    await expect(gateway.send(sms)).rejects.toBe(fault);
    expect(counted).toEqual(['SmsFailed']);
  });
});
