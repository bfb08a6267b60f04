import { describe, expect, it } from '@jest/globals';
import { createRouteTable } from '../../../local/gateway/route-table.ts';

const routeOf = (key: string) => ({ key, functionArn: key, timeoutMilliseconds: 30_000 });

describe('Routes of an HTTP API', () => {
  const match = createRouteTable(
    [
      '$default',
      'ANY /{proxy+}',
      'GET /tickets',
      'GET /tickets/{id}',
      'ANY /tickets/{id}',
      'GET /tickets/open',
      'POST /tickets/{id}/{command}',
      'GET /files/{path+}',
    ].map(routeOf),
  );

  it.each([
    ['GET', '/tickets', 'GET /tickets', {}],
    ['GET', '/tickets/7', 'GET /tickets/{id}', { id: '7' }],
    ['DELETE', '/tickets/7', 'ANY /tickets/{id}', { id: '7' }],
    ['GET', '/tickets/open', 'GET /tickets/open', {}],
    ['POST', '/tickets/7/dispatch', 'POST /tickets/{id}/{command}', { id: '7', command: 'dispatch' }],
    ['GET', '/tickets/a%2Fb%20%E5%B7%A5', 'GET /tickets/{id}', { id: 'a/b 工' }],
    ['GET', '/files/a/b.txt', 'GET /files/{path+}', { path: 'a/b.txt' }],
    ['HEAD', '/tickets', 'ANY /{proxy+}', { proxy: 'tickets' }],
    ['GET', '/tickets/7/dispatch', 'ANY /{proxy+}', { proxy: 'tickets/7/dispatch' }],
    ['GET', '/', '$default', {}],
  ])('%s %s goes to %s', (method, path, key, pathParameters) => {
    expect(match(method, path)).toMatchObject({ route: { key }, pathParameters });
  });

  it('know no path that is not among them', () => {
    const few = createRouteTable([routeOf('GET /tickets/{id}')]);
    expect(few('GET', '/tickets')).toBeUndefined();
    expect(few('GET', '/tickets/')).toBeUndefined();
    expect(few('POST', '/tickets/7')).toBeUndefined();
  });
});
