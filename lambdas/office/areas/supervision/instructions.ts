import {
  type InstructionCommand,
  type InstructionCommandName,
  instructionAccess,
} from '../../../../domain/supervision/instructions/decide.ts';
import { bookProblem } from '../../../shared/http/book-problem.ts';
import { json } from '../../../shared/http/gateway.ts';
import { readJson } from '../../../shared/http/json-body.ts';
import { valid } from '../../../shared/http/validate.ts';
import {
  instructionBodies,
  instructionBody,
  instructionQuery,
} from '../../../shared/schemas/supervision/instruction-bodies.ts';
import { instructionBook } from '../../../shared/supervision/books.ts';
import { readBook, readOneOf, yearOf } from '../../../shared/supervision/enter.ts';
import { actOnInstruction, enterInstruction } from '../../../shared/supervision/instructions.ts';
import { instructionReaders } from '../../../shared/supervision/readers.ts';
import { instructionBrief, instructionViewOf } from '../../../shared/supervision/views.ts';
import type { OfficeAnswer, OfficeRoutes } from '../../dependencies.ts';
import type { OfficeRouteKey } from '../../route-keys.ts';
import { answerEntered, askingAs, commandIn, idIn, requestOf } from './entering.ts';

/** `POST /instructions`: level 1 by its own interface, the centre by hand (R4, R6). */
const create: OfficeAnswer = async (event, dependencies) => {
  const asking = await askingAs(event, dependencies, instructionAccess.create);
  const body = valid(instructionBody, readJson(event));
  const asked = await requestOf(event, asking, 'create', body, dependencies);
  const outcome = await enterInstruction({ ...dependencies, county: asking.county }, asked.request, body);
  return answerEntered(event, outcome, asked, instructionViewOf, (id) => `/instructions/${id}`);
};

/** `GET /instructions`: those of a year, the newest first. */
const list: OfficeAnswer = async (event, dependencies) => {
  const { at } = await askingAs(event, dependencies, instructionReaders);
  const { year = yearOf(at), state } = valid(instructionQuery, event.queryStringParameters ?? {}, 'invalid-query');
  const all = (await readBook(dependencies.table, instructionBook, year)).map(instructionBrief);
  const items = all.filter((one) => state === undefined || (state === 'late' ? one.late : one.state === state));
  return json(200, { items });
};

const read: OfficeAnswer = async (event, dependencies) => {
  await askingAs(event, dependencies, instructionReaders);
  const one = await readOneOf(dependencies.table, instructionBook, idIn(event));
  if (!one) throw bookProblem('unknown-entry');
  return json(200, instructionViewOf(one));
};

/** `POST /instructions/{id}/{command}`. */
const act: OfficeAnswer = async (event, dependencies) => {
  const name: InstructionCommandName = commandIn(event, instructionBodies);
  const asking = await askingAs(event, dependencies, instructionAccess[name]);
  const body = valid(instructionBodies[name], readJson(event));
  const asked = await requestOf(event, asking, name, body, dependencies);
  const command = { name, body } as InstructionCommand;
  const office = { ...dependencies, county: asking.county };
  return answerEntered(
    event,
    await actOnInstruction(office, idIn(event), asked.request, command),
    asked,
    instructionViewOf,
  );
};

export const instructionRoutes = {
  'POST /instructions': create,
  'GET /instructions': list,
  'GET /instructions/{id}': read,
  'POST /instructions/{id}/{command}': act,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
