import type { CountName } from '../metric-names.ts';
import type { SmsGateway } from './gateway.ts';

/** The gateway, with each SMS that it took, or did not take, counted. What it throws is thrown on. */
export const countedGateway = (gateway: SmsGateway, count: (name: CountName) => void): SmsGateway => ({
  send: async (sms) => {
    try {
      await gateway.send(sms);
    } catch (fault) {
      count('SmsFailed');
      throw fault;
    }
    count('SmsSent');
  },
});
