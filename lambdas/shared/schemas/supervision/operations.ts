import type * as z from 'zod/mini';
import type { Role } from '../../../../domain/access/roles.ts';
import { campaignAccess } from '../../../../domain/supervision/campaigns/decide.ts';
import { instructionAccess } from '../../../../domain/supervision/instructions/decide.ts';
import { meetingAccess } from '../../../../domain/supervision/meetings/decide.ts';
import { instructionReaders, supervisionReaders, unitPosts } from '../../supervision/readers.ts';
import { nothing } from '../body-fields.ts';
import { descriptionOf } from '../description.ts';
import type { Operation } from '../operation.ts';
import { ticketView } from '../ticket-view.ts';
import { campaignBodies, campaignBody, campaignQuery } from './campaign-bodies.ts';
import {
  campaignExample,
  campaignExamples,
  instructionExample,
  instructionExamples,
  meetingExample,
  meetingExamples,
} from './examples.ts';
import { instructionBodies, instructionBody, instructionQuery } from './instruction-bodies.ts';
import { meetingBodies, meetingBody, meetingQuery } from './meeting-bodies.ts';
import {
  campaignsView,
  campaignView,
  instructionsView,
  instructionView,
  meetingsView,
  meetingView,
  warningQuery,
  warningsView,
} from './views.ts';

const reading = [401, 403, 404, 422, 500, 503];
const writing = [400, 401, 403, 404, 409, 413, 415, 422, 500, 503];

const pascal = (text: string): string => text.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A register of the supervision, as the API serves it. */
type Served = {
  /** `instructions`, and one of them: `instruction`. */
  readonly path: string;
  readonly one: string;
  readonly readers: readonly Role[];
  readonly access: Readonly<Record<string, readonly Role[]>>;
  readonly body: z.ZodMiniType;
  readonly example: unknown;
  readonly bodies: Readonly<Record<string, z.ZodMiniType>>;
  readonly examples: Readonly<Record<string, unknown>>;
  readonly query: z.ZodMiniObject;
  readonly view: z.ZodMiniType;
  readonly list: z.ZodMiniType;
};

/** What it does, and who may: of a schema that describes itself. */
const told = (schema: z.ZodMiniType, callers: readonly Role[]): Pick<Operation, 'summary' | 'callers'> => ({
  summary: descriptionOf(schema) ?? '',
  callers,
});

const operationsOf = (served: Served): readonly Operation[] => {
  const { path, one, readers, access, body, example, bodies, examples, query, view, list } = served;
  const success = { name: pascal(one), schema: view };
  return [
    {
      method: 'post',
      path: `/${path}`,
      id: `create${pascal(one)}`,
      ...told(body, access.create ?? []),
      body: { name: `New${pascal(one)}`, schema: body, example },
      success: { status: 201, ...success },
      problems: writing,
    },
    {
      method: 'get',
      path: `/${path}`,
      id: `list${pascal(path)}`,
      ...told(list, readers),
      query,
      success: { status: 200, name: `${pascal(one)}List`, schema: list },
      problems: reading,
    },
    {
      method: 'get',
      path: `/${path}/{id}`,
      id: `read${pascal(one)}`,
      ...told(view, readers),
      success: { status: 200, ...success },
      problems: reading,
    },
    ...Object.entries(bodies).map(
      ([name, schema]): Operation => ({
        method: 'post',
        path: `/${path}/{id}/${name}`,
        id: `${one}${pascal(name)}`,
        ...told(schema, access[name] ?? []),
        body: { name: `${pascal(one)}${pascal(name)}`, schema, example: examples[name] },
        success: { status: 200, ...success },
        problems: writing,
      }),
    ),
  ];
};

const inspection: Operation = {
  method: 'post',
  path: '/campaigns/{id}/tickets/{ticketId}',
  id: 'inspectTicket',
  summary: '督查组查阅样本中的工单,逐次留痕 · opens a ticket of the sample, each opening recorded',
  callers: campaignAccess.inspect,
  body: { name: 'Inspection', schema: nothing, example: {} },
  success: { status: 200, name: 'Ticket', schema: ticketView },
  problems: writing,
};

const warnings: Operation = {
  method: 'get',
  path: '/warnings',
  id: 'readWarnings',
  ...told(warningsView, supervisionReaders),
  query: warningQuery,
  success: { status: 200, name: 'Warnings', schema: warningsView },
  problems: reading,
};

/** What the API answers of instructions, campaigns, meetings and warnings (R6, R70, R78). */
export const supervisionOperations: readonly Operation[] = [
  ...operationsOf({
    path: 'instructions',
    one: 'instruction',
    readers: instructionReaders,
    access: instructionAccess,
    body: instructionBody,
    example: instructionExample,
    bodies: instructionBodies,
    examples: instructionExamples,
    query: instructionQuery,
    view: instructionView,
    list: instructionsView,
  }),
  ...operationsOf({
    path: 'campaigns',
    one: 'campaign',
    readers: [...supervisionReaders, ...unitPosts],
    access: campaignAccess,
    body: campaignBody,
    example: campaignExample,
    bodies: campaignBodies,
    examples: campaignExamples,
    query: campaignQuery,
    view: campaignView,
    list: campaignsView,
  }),
  inspection,
  ...operationsOf({
    path: 'meetings',
    one: 'meeting',
    readers: [...supervisionReaders, ...unitPosts],
    access: meetingAccess,
    body: meetingBody,
    example: meetingExample,
    bodies: meetingBodies,
    examples: meetingExamples,
    query: meetingQuery,
    view: meetingView,
    list: meetingsView,
  }),
  warnings,
];
