import type { OfficeRouteKey } from '../../../lambdas/office/route-keys.ts';
import { directoryExamples } from '../../../lambdas/shared/schemas/directory-bodies.ts';
import {
  importExample,
  organisationCommands,
  organisationExamples,
} from '../../../lambdas/shared/schemas/organisation-bodies.ts';
import { suggestionsExample } from '../../../lambdas/shared/schemas/suggestions.ts';
import {
  campaignExample,
  instructionExample,
  meetingExample,
} from '../../../lambdas/shared/schemas/supervision/examples.ts';
import { centreHead, intake, leadingGroup, type Person, supervisor } from '../../lambdas/support/people.ts';
import { assessmentOfficeExamples } from './assessment-office-examples.ts';
import type { Hotline } from './hotline.ts';

/** A request that a route of the office takes: values of the path's variables, query and body. */
export type OfficeExample = {
  /** Nobody, where a key stands for the caller. */
  readonly as: Person | undefined;
  /** An integrator's key. */
  readonly key?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** What must be there first; answers what of the example depends on it. */
  readonly prepare?: (hotline: Hotline) => Promise<Pick<OfficeExample, 'path' | 'body' | 'key'>>;
};

/** A campaign with a sample of one ticket, and the path to it. */
const inspected = async (hotline: Hotline): Promise<Pick<OfficeExample, 'path'>> => {
  const ticketId = await hotline.file();
  const ask = async (target: string, body: object): Promise<string | undefined> => {
    const sent = Buffer.from(JSON.stringify(body));
    const headers = { 'content-type': 'application/json' };
    return (await hotline.ask({ method: 'POST', target, headers, body: sent, as: leadingGroup })).headers.location;
  };
  const campaign = (await ask('/campaigns', campaignExample)) ?? '';
  await ask(`${campaign}/draw-sample`, { tickets: [ticketId] });
  return { path: { id: campaign.replace('/campaigns/', ''), ticketId } };
};

const first = { id: '2026-1' };
const command = (name: string) => ({ ...first, command: name });

/** For each route requests that are taken, around which the fuzz is made: a new route without one does not compile. */
export const officeExamples: { readonly [K in OfficeRouteKey]: readonly [OfficeExample, ...OfficeExample[]] } = {
  'GET /registers/{register}': [{ as: centreHead, path: { register: 'organisation' } }],
  'POST /instructions': [{ as: supervisor, body: instructionExample }],
  'GET /instructions': [{ as: supervisor, query: { year: ['2026'], state: ['late', 'open'] } }],
  'GET /instructions/{id}': [{ as: supervisor, path: first }],
  'POST /instructions/{id}/{command}': [
    { as: supervisor, path: command('reply'), body: { text: '已办' } },
    { as: centreHead, path: command('return-reply'), body: { reason: '缺数据', dueAt: '2026-11-30T18:00:00+08:00' } },
    { as: centreHead, path: command('cancel'), body: { reason: '重复' } },
  ],
  'POST /campaigns': [{ as: leadingGroup, body: campaignExample }],
  'GET /campaigns': [{ as: leadingGroup, query: { year: ['2026'] } }],
  'GET /campaigns/{id}': [{ as: leadingGroup, path: first }],
  'POST /campaigns/{id}/{command}': [
    {
      as: leadingGroup,
      path: command('draw-sample'),
      body: { random: { size: 3, from: '2026-11-01', to: '2026-11-23', town: 'town-yanghe' } },
    },
    { as: leadingGroup, path: command('close'), body: { report: '总体良好' } },
  ],
  'POST /campaigns/{id}/tickets/{ticketId}': [{ as: leadingGroup, prepare: inspected }],
  'POST /meetings': [{ as: centreHead, body: meetingExample }],
  'GET /meetings': [{ as: centreHead, query: { year: ['2026'] } }],
  'GET /meetings/{id}': [{ as: centreHead, path: first }],
  'POST /meetings/{id}/{command}': [
    {
      as: centreHead,
      path: command('add-follow-up'),
      body: { unit: 'dept-housing', text: '报送计划', dueOn: '2026-12-04' },
    },
    { as: centreHead, path: command('complete-follow-up'), body: { followUp: 1, text: '已完成' } },
  ],
  'GET /warnings': [{ as: supervisor, query: { kind: ['urged', 'unread'] } }],
  'GET /directory': [{ as: intake }],
  'GET /directory/proposals': [{ as: supervisor }],
  'POST /directory/{command}': [
    { as: supervisor, path: { command: 'add-rule' }, body: directoryExamples['add-rule'] },
    { as: centreHead, path: { command: 'change-rule' }, body: directoryExamples['change-rule'] },
    { as: centreHead, path: { command: 'move-rule' }, body: directoryExamples['move-rule'] },
    { as: supervisor, path: { command: 'dismiss-proposal' }, body: directoryExamples['dismiss-proposal'] },
  ],
  'GET /routes': [{ as: intake }],
  'GET /tickets/{id}/suggestions': [
    { as: intake, prepare: async (hotline) => ({ path: { id: await hotline.file() } }) },
  ],
  ...assessmentOfficeExamples,
  'POST /suggestions': [{ as: intake, body: suggestionsExample }],
  'POST /units/{command}': organisationCommands.map((command) => ({
    as: centreHead,
    path: { command },
    body: { ...organisationExamples[command], ...(command === 'rename' ? { name: '永宁县住房建设局' } : {}) },
  })) as unknown as readonly [OfficeExample, ...OfficeExample[]],
  'GET /units/{id}/history': [{ as: centreHead, path: { id: 'dept-housing' } }],
  'GET /organisation/export': [{ as: intake, query: { at: ['2026-12-01'] } }],
  'POST /organisation/import': [
    { as: centreHead, body: importExample },
    { as: centreHead, body: { ...importExample, dryRun: false } },
  ],
};
