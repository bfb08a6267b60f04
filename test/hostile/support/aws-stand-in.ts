import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Seconds of 2100: no execution began before the commit that starts it. */
const later = 4_102_444_800;

/** What each call of the JSON protocols is answered with: as if all went well. */
const answers: Readonly<Record<string, object>> = {
  GetSecretValue: {
    SecretString: JSON.stringify({
      root: 'the root secret of the tests',
      key: 'robot',
      accessKeyId: 'id',
      accessKeySecret: 'key',
      token: 'tokenOfTests',
      appSecret: 'app',
    }),
  },
  StartExecution: {
    executionArn: 'arn:aws-cn:states:cn-northwest-1:000000000000:execution:Tickets:x',
    startDate: later,
  },
  DescribeExecution: { executionArn: 'x', stateMachineArn: 'x', status: 'RUNNING', startDate: later, input: '{}' },
};

const published = (form: URLSearchParams): string => {
  const members = [...form].filter(([name]) => name.endsWith('.Id'));
  const entries = members.map(([, id]) => `<member><Id>${id}</Id><MessageId>m</MessageId></member>`).join('');
  const action = form.get('Action') ?? 'Publish';
  const result = action === 'PublishBatch' ? `<Successful>${entries}</Successful>` : '<MessageId>m</MessageId>';
  const body = `<${action}Result>${result}</${action}Result>`;
  return `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/">${body}</${action}Response>`;
};

/**
 * Secrets Manager, Step Functions (which knows the first run of every ticket), SNS and Lambda as they answer when all goes
 * well, and the providers of SMS, the group robot
 * and WeChat: what is tried here is how our functions take what comes in, not what they call.
 */
export const startAws = async () => {
  const sent: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
    if (target !== undefined) {
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      const unknown = target === 'DescribeExecution' && !/-1"/.test(body);
      if (unknown) response.statusCode = 400;
      response.end(JSON.stringify(unknown ? { __type: 'ExecutionDoesNotExist' } : (answers[target] ?? {})));
      return;
    }
    sent.push(body);
    const form = new URLSearchParams(body);
    if (form.has('TopicArn') || form.has('PhoneNumber')) {
      response.setHeader('content-type', 'text/xml');
      response.end(published(form));
      return;
    }
    response.setHeader('content-type', 'application/json');
    const token = { access_token: 'token', expires_in: 7200 };
    const taken = { errcode: 0, Code: 'OK', Message: 'OK', BizId: 'b', unmended: [] };
    response.end(JSON.stringify(request.url?.endsWith('/stable_token') ? token : taken));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { endpoint, sent, stop };
};
