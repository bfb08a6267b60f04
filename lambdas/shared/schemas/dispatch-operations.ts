import { directoryEditors, directoryReaders, suggested } from '../../../domain/dispatch/access.ts';
import type { DirectoryCommandName } from '../../../domain/dispatch/decide-change.ts';
import { descriptionOf } from './description.ts';
import { directoryBodies, directoryCommands, directoryExamples } from './directory-bodies.ts';
import { directoryView, proposalsView } from './directory-view.ts';
import type { Operation } from './operation.ts';
import { routesView, suggestionsBody, suggestionsExample, suggestionsView } from './suggestions.ts';

const reading = [401, 403, 500, 503];
const writing = [400, 401, 403, 413, 415, 422, 500, 503];
const directory = { name: 'Directory', schema: directoryView };
const suggestions = { name: 'Suggestions', schema: suggestionsView };

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const change = (name: DirectoryCommandName): Operation => ({
  method: 'post',
  path: `/directory/${name}`,
  id: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  summary: descriptionOf(directoryBodies[name]) ?? name,
  callers: directoryEditors,
  body: { name: pascal(name), schema: directoryBodies[name], example: directoryExamples[name] },
  success: { status: 200, ...directory },
  problems: [...writing, 404, 409].sort(),
});

/** What the API answers of the dispatch directory, of suggestions and of other routes. */
export const dispatchOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/directory',
    id: 'readDirectory',
    summary: '派单目录 · the dispatch directory',
    callers: directoryReaders,
    success: { status: 200, ...directory },
    problems: reading,
  },
  {
    method: 'get',
    path: '/directory/proposals',
    id: 'readProposals',
    summary: '退回形成的目录变更建议 · what granted returns propose',
    callers: directoryEditors,
    success: { status: 200, name: 'Proposals', schema: proposalsView },
    problems: reading,
  },
  ...directoryCommands.map(change),
  {
    method: 'get',
    path: '/routes',
    id: 'listRoutes',
    summary: '不属热线受理的事项和途径 · emergencies and other routes',
    callers: directoryReaders,
    success: { status: 200, name: 'Routes', schema: routesView },
    problems: reading,
  },
  {
    method: 'get',
    path: '/tickets/{id}/suggestions',
    id: 'readSuggestions',
    summary: '派单建议 · suggestions for a ticket',
    callers: suggested,
    success: { status: 200, ...suggestions },
    problems: [...reading, 404].sort(),
  },
  {
    method: 'post',
    path: '/suggestions',
    id: 'askSuggestions',
    summary: '登记前的派单建议 · suggestions before a ticket is filed',
    callers: suggested,
    body: { name: 'SuggestionsQuery', schema: suggestionsBody, example: suggestionsExample },
    success: { status: 200, ...suggestions },
    problems: writing,
  },
];
