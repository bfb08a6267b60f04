import {
  type MeetingCommand,
  type MeetingCommandName,
  meetingAccess,
} from '../../../../domain/supervision/meetings/decide.ts';
import type { Meeting } from '../../../../domain/supervision/meetings/meeting.ts';
import { bookProblem } from '../../../shared/http/book-problem.ts';
import { json } from '../../../shared/http/gateway.ts';
import { readJson } from '../../../shared/http/json-body.ts';
import { valid } from '../../../shared/http/validate.ts';
import { meetingBodies, meetingBody, meetingQuery } from '../../../shared/schemas/supervision/meeting-bodies.ts';
import { meetingBook } from '../../../shared/supervision/books.ts';
import { readBook, readOneOf, yearOf } from '../../../shared/supervision/enter.ts';
import { actOnMeeting, enterMeeting } from '../../../shared/supervision/meetings.ts';
import { type Share, shareOf, supervisionReaders, unitPosts } from '../../../shared/supervision/readers.ts';
import { meetingBrief, meetingViewOf } from '../../../shared/supervision/views.ts';
import type { OfficeAnswer, OfficeRoutes } from '../../dependencies.ts';
import type { OfficeRouteKey } from '../../route-keys.ts';
import { answerEntered, askingAs, commandIn, idIn, requestOf } from './entering.ts';

const readers = [...supervisionReaders, ...unitPosts];

const concerns = ({ followUps }: Meeting, share: Share | undefined): boolean =>
  share === undefined || followUps.some((one) => share(one.unit));

/** `POST /meetings` (R78). */
const create: OfficeAnswer = async (event, dependencies) => {
  const asking = await askingAs(event, dependencies, meetingAccess.create);
  const { county } = asking;
  const body = valid(meetingBody, readJson(event));
  const asked = await requestOf(event, asking, 'create', body, dependencies);
  const outcome = await enterMeeting({ ...dependencies, county }, asked.request, body);
  const show = (meeting: Meeting) => meetingViewOf(meeting, county);
  return answerEntered(event, outcome, asked, show, (id) => `/meetings/${id}`);
};

/** `GET /meetings`: those of a year; a unit's that gave it something to do. */
const list: OfficeAnswer = async (event, dependencies) => {
  const { actor, at, county } = await askingAs(event, dependencies, readers);
  const { year = yearOf(at) } = valid(meetingQuery, event.queryStringParameters ?? {}, 'invalid-query');
  const share = shareOf(actor, county);
  const all = await readBook(dependencies.table, meetingBook, year);
  return json(200, { items: all.filter((one) => concerns(one, share)).map((one) => meetingBrief(one, share)) });
};

const read: OfficeAnswer = async (event, dependencies) => {
  const { actor, county } = await askingAs(event, dependencies, readers);
  const share = shareOf(actor, county);
  const meeting = await readOneOf(dependencies.table, meetingBook, idIn(event));
  if (!meeting || !concerns(meeting, share)) throw bookProblem('unknown-entry');
  return json(200, meetingViewOf(meeting, county, share));
};

/** `POST /meetings/{id}/{command}`. */
const act: OfficeAnswer = async (event, dependencies) => {
  const name: MeetingCommandName = commandIn(event, meetingBodies);
  const asking = await askingAs(event, dependencies, meetingAccess[name]);
  const { county, actor } = asking;
  const body = valid(meetingBodies[name], readJson(event));
  const asked = await requestOf(event, asking, name, body, dependencies);
  const command = { name, body } as MeetingCommand;
  const outcome = await actOnMeeting({ ...dependencies, county }, idIn(event), asked.request, command);
  return answerEntered(event, outcome, asked, (meeting) => meetingViewOf(meeting, county, shareOf(actor, county)));
};

export const meetingRoutes = {
  'POST /meetings': create,
  'GET /meetings': list,
  'GET /meetings/{id}': read,
  'POST /meetings/{id}/{command}': act,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
