import './quiet.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import answers from '../../../lambdas/queries/openapi/answers.json' with { type: 'json' };
import type { ApiAnswer } from '../../../lambdas/shared/http/gateway.ts';
import { json } from '../../../lambdas/shared/http/gateway.ts';
import { problem } from '../../../lambdas/shared/http/problem.ts';
import { contractFaults } from './contract.ts';
import { describedHandler } from './described-handler.ts';
import { gatewayEvent } from './gateway.ts';
import { intake } from './people.ts';

const id = '20261123004210';
const ask = (answer: () => ApiAnswer, method: 'GET' | 'POST' = 'GET', target = `/tickets/${id}`) =>
  describedHandler(async () => answer())(
    gatewayEvent(method, target, method === 'POST' ? {} : undefined, { as: intake }),
  );
const broken = { 'content-type': 'application/problem+json; charset=utf-8' };
const { details } = problem('unknown-ticket');

describe('the contract that every answer of the tests is held to', () => {
  it('takes what the description says', async () => {
    expect(await ask(() => json(200, answers.readTicket))).toMatchObject({ statusCode: 200 });
    expect(await ask(() => json(404, details, broken))).toMatchObject({ statusCode: 404 });
    await ask(() => {
      throw problem('unknown-ticket');
    });
  });

  it.each<readonly [string, () => ApiAnswer, RegExp]>([
    ['a status that is not described', () => json(418, details, broken), /418 is not described/],
    ['a success with another status than described', () => json(201, answers.readTicket), /201 is not described/],
    ['a member that is missing', () => json(200, { ...answers.readTicket, stage: undefined }), /stage/],
    ['a member that nobody described', () => json(200, { ...answers.readTicket, secret: 1 }), /secret/],
    ['a value of another type', () => json(200, { ...answers.readTicket, round: '1' }), /round/],
    [
      'a problem that is none of the status',
      () => json(404, { ...details, code: 'no-such-code' }, broken),
      /no-such-code/,
    ],
    ['a problem without what to do next', () => json(404, { ...details, next: undefined }, broken), /next/],
    ['a problem that is sent as plain JSON', () => json(404, details), /application\/json is not described/],
    [
      'a ticket that is sent as a page',
      () => json(200, answers.readTicket, { 'content-type': 'text/html' }),
      /text\/html/,
    ],
    ['a message as only the gateway gives it', () => json(404, { message: 'Not Found' }), /GatewayMessage is not/],
  ])('finds %s', async (_, answer, expected) => {
    await expect(ask(answer)).rejects.toThrow(expected);
  });

  it('takes the gateway’s own messages where the description has them', () => {
    expect(contractFaults('GET', `/tickets/${id}`, 401, { message: 'Unauthorized' }, 'application/json')).toEqual([]);
    expect(
      contractFaults('POST', '/tickets', 413, { message: 'Request Entity Too Large' }, 'application/json'),
    ).toEqual([]);
  });

  it('holds every function behind the API in the tests: none is made but by the handler that looks at its answers', () => {
    const root = new URL('../../', import.meta.url);
    const makers = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) => /\bapiHandler\b/.test(readFileSync(new URL(name, root), 'utf8')));
    expect(makers.sort()).toEqual([
      /** Held to it by `holds.ts`, together with all else that must hold of an answer to hostile input. */
      'hostile/support/hotline.ts',
      'lambdas/support/described-handler.ts',
    ]);
  });
});
