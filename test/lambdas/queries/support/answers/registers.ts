import { directoryCommands, directoryExamples } from '../../../../../lambdas/shared/schemas/directory-bodies.ts';
import {
  importExample,
  organisationCommands,
  organisationExamples,
} from '../../../../../lambdas/shared/schemas/organisation-bodies.ts';
import { suggestionsExample } from '../../../../../lambdas/shared/schemas/suggestions.ts';
import { startOffice } from '../../../office/support/office.ts';
import { type Api, startApi } from '../../../support/api.ts';
import { centreHead, handler, intake, supervisor } from '../../../support/people.ts';
import { type Answers, openAnswers } from './shorten.ts';

const at = '2026-11-23T10:00:00+08:00';

/** What came back once proposes a change of the directory (R35). */
const comeBack = async (api: Api, category: string): Promise<void> => {
  const ticketId = await api.dispatched({ category, location: { town: 'town-yanghe' } });
  const asked = { reason: '不属我单位职责', suggestedUnit: 'dept-water' };
  await api.post(`/tickets/${ticketId}/request-return`, asked, { as: handler });
  await api.post(`/tickets/${ticketId}/decide-return`, { approve: true, reason: '属实' }, { as: supervisor });
  await api.show(ticketId);
};

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const startWithProposals = async (): Promise<Api> => {
  const api = await startApi();
  await comeBack(api, 'utilities/drainage');
  return api;
};

/** What the API answers of the dispatch directory. What proposes is settled once: the last act has a directory of its own. */
export const answersOfDirectory = async (): Promise<Answers> => {
  const { answers, keep } = openAnswers();
  const [shared, last] = [await startWithProposals(), await startWithProposals()];
  keep('readProposals', await shared.get('/directory/proposals', { as: supervisor, at }));
  for (const command of directoryCommands) {
    const api = command === 'dismiss-proposal' ? last : shared;
    const asked = { as: supervisor, key: `example-${command}`, at };
    keep(camel(command), await api.post(`/directory/${command}`, directoryExamples[command], asked));
  }
  keep('readDirectory', await shared.get('/directory', { as: supervisor, at }));
  keep('askSuggestions', await shared.post('/suggestions', suggestionsExample, { as: intake, at }));
  for (const api of [shared, last]) await api.stop();
  return answers;
};

/** What the API answers of the organisation, each act on the tree as it is configured. */
export const answersOfOrganisation = async (): Promise<Answers> => {
  const { answers, keep } = openAnswers();
  const shared = await startOffice();
  for (const command of organisationCommands) {
    const office = command === 'end-deputy' ? shared : await startOffice();
    const asked = { as: centreHead, key: `example-${command}`, at };
    if (command === 'end-deputy')
      await office.post('/units/record-deputy', organisationExamples['record-deputy'], asked);
    const example = { ...organisationExamples[command] };
    const changed = await office.post(`/units/${command}`, example, { ...asked, key: `examples-${command}` });
    keep(`unit${camel(`-${command}`)}`, changed);
    if (office !== shared) await office.stop();
  }
  keep('importUnits', await shared.post('/organisation/import', importExample, { as: centreHead, at }));
  keep('readUnitHistory', await shared.get('/units/dept-housing/history', { as: centreHead, at }));
  keep('readRegister', await shared.get('/registers/organisation', { as: centreHead, at }));
  const { status, text } = await shared.get('/organisation/export', { as: { ...intake, roles: ['reader'] }, at });
  keep('exportUnits', { status, body: text });
  await shared.stop();
  return answers;
};
