import { expect } from '@jest/globals';
import { levelOneFilingExample } from '../../../../lambdas/shared/schemas/filing-example.ts';
import { centreHead, handler, intake, signatory, supervisor, upstream } from '../../support/people.ts';
import { carriedBy, startDesk } from './desk-acts.ts';

export const levelOnePath = '/desk/level-one';
/** Where its interface is. */
export const endpoint = 'https://12345.yinchuan.example/hotline';

/** An instant of November 2026: `23T09:00`. */
export const at = (time: string): string => `2026-11-${time}:00+08:00`;

/** The part of a page under a heading. */
export const partOf = (html: string, heading: string): string =>
  html.split('<section').find((part) => part.includes(`aria-label="${heading}"`)) ?? '';

type Matter = { readonly ticketId: string; readonly number: string };

/** The desk of a county with level 1's interface, at which nothing is posted by itself, and matters of level 1 as they come to their ends. */
export const startLevelOneDesk = async () => {
  const desk = await startDesk([], { levelOne: { endpoint, generation: 1, startRun: async () => undefined } });
  let numbers = 0;
  const act = async (ticketId: string, name: string, body: object, as: typeof intake) => {
    const answer = await desk.post(`/tickets/${ticketId}/${name}`, body, { as, at: at('23T10:00') });
    expect([name, answer.status]).toEqual([name, 200]);
    await desk.show(ticketId);
  };
  /** Filed by level 1's own system and dispatched. */
  const ofLevelOne = async (): Promise<Matter> => {
    numbers += 1;
    const number = `YC-DESK-${numbers}`;
    const body = { ...levelOneFilingExample, upstreamNumber: number };
    const { ticketId } = (await desk.post('/tickets', body, { as: upstream, at: at('23T09:00') })).ticket;
    await act(ticketId, 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, intake);
    return { ticketId, number };
  };
  const concluded = async (): Promise<Matter> => {
    const made = await ofLevelOne();
    await act(made.ticketId, 'submit-result', { summary: '已更换阀门', outcome: 'solved' }, handler);
    await act(made.ticketId, 'sign-result', { approve: true }, signatory);
    return made;
  };
  const applied = async (): Promise<Matter> => {
    const made = await ofLevelOne();
    const closure = { ground: 'objective-conditions', replyToCitizen: '受管网所限', statement: '已列入明年计划' };
    await act(made.ticketId, 'contact-citizen', { medium: 'phone', note: '说明' }, handler);
    await act(made.ticketId, 'request-closure', closure, handler);
    await act(made.ticketId, 'sign-result', { approve: true }, signatory);
    await act(made.ticketId, 'decide-closure', { approve: true, reason: '属实' }, centreHead);
    return made;
  };
  const open = async (target: string, who = supervisor) => desk.as(who).open(target, { at: at('24T09:00') });
  const mark = async (ticketId: string, fields: Readonly<Record<string, string>>, time = '24T09:30') => {
    const carried = carriedBy((await open(`${levelOnePath}/${ticketId}`)).html, 'hand-over') ?? {};
    return desk.as(supervisor).send(`${levelOnePath}/${ticketId}`, { ...carried, ...fields }, { at: at(time) });
  };
  return { desk, act, ofLevelOne, concluded, applied, open, mark };
};
