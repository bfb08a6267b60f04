import {
  campaignExample,
  campaignExamples,
  instructionExample,
  instructionExamples,
  meetingExample,
  meetingExamples,
} from '../../../../../lambdas/shared/schemas/supervision/examples.ts';
import { fileKnownTicket, knownTicket } from '../../../../hostile/support/known-ticket.ts';
import { type Api, startApi } from '../../../support/api.ts';
import { centreHead, handler, leadingGroup, type Person, supervisor } from '../../../support/people.ts';
import { type Answers, type Kept, openAnswers } from './shorten.ts';

const at = '2026-11-23T10:00:00+08:00';
let requests = 0;

const givenIn = (api: Api, { keep }: Kept) => {
  const give = async (operation: string, target: string, body: unknown, as: Person): Promise<void> => {
    requests += 1;
    keep(operation, await api.post(target, body, { as, at, key: `supervision-${requests}` }));
  };
  const read = async (operation: string, target: string, as: Person): Promise<void> =>
    keep(operation, await api.get(target, { as, at }));
  return { give, read };
};

type Given = ReturnType<typeof givenIn>;

const instructions = async ({ give, read }: Given): Promise<void> => {
  const act = (name: keyof typeof instructionExamples, operation: string, as: Person, id = '2026-1') =>
    give(operation, `/instructions/${id}/${name}`, instructionExamples[name], as);
  await give('createInstruction', '/instructions', instructionExample, supervisor);
  await give('createInstruction', '/instructions', { ...instructionExample, number: '13号' }, supervisor);
  await act('link-ticket', 'instructionLinkTicket', supervisor);
  await act('reply', 'instructionReply', supervisor);
  await act('return-reply', 'instructionReturnReply', centreHead);
  await act('reply', 'instructionReply', supervisor);
  await act('accept-reply', 'instructionAcceptReply', centreHead);
  await act('cancel', 'instructionCancel', centreHead, '2026-2');
  await read('listInstructions', '/instructions?year=2026', supervisor);
  await read('readInstruction', '/instructions/2026-1', supervisor);
};

const campaigns = async ({ give, read }: Given): Promise<void> => {
  const act = (name: keyof typeof campaignExamples, operation: string, as: Person = leadingGroup) =>
    give(operation, `/campaigns/2026-1/${name}`, campaignExamples[name], as);
  await give('createCampaign', '/campaigns', campaignExample, leadingGroup);
  await act('draw-sample', 'campaignDrawSample');
  await give('campaignDrawSample', '/campaigns/2026-1/draw-sample', { tickets: [knownTicket] }, leadingGroup);
  await give('inspectTicket', `/campaigns/2026-1/tickets/${knownTicket}`, {}, leadingGroup);
  await act('record-finding', 'campaignRecordFinding');
  await act('report-rectification', 'campaignReportRectification', handler);
  await act('refuse-rectification', 'campaignRefuseRectification');
  await act('report-rectification', 'campaignReportRectification', handler);
  await act('accept-rectification', 'campaignAcceptRectification');
  await act('close', 'campaignClose');
  await read('listCampaigns', '/campaigns?year=2026', leadingGroup);
  await read('readCampaign', '/campaigns/2026-1', leadingGroup);
};

const meetings = async ({ give, read }: Given): Promise<void> => {
  await give('createMeeting', '/meetings', meetingExample, centreHead);
  for (const name of ['add-follow-up', 'complete-follow-up'] as const) {
    const operation = name === 'add-follow-up' ? 'meetingAddFollowUp' : 'meetingCompleteFollowUp';
    await give(operation, `/meetings/2026-1/${name}`, meetingExamples[name], centreHead);
  }
  await read('listMeetings', '/meetings?year=2026', centreHead);
  await read('readMeeting', '/meetings/2026-1', centreHead);
};

/** What the API answers of instructions, campaigns, meetings and warnings. */
export const answersOfSupervision = async (): Promise<Answers> => {
  const api = await startApi();
  await fileKnownTicket(api.table);
  /** One that was filed in the span of the sample, and has no unit that read it. */
  const earlier = await api.file({}, { at: '2026-11-20T10:00:00+08:00', key: 'earlier' });
  const sent = { at: '2026-11-20T10:30:00+08:00', key: 'sent' };
  await api.post(`/tickets/${earlier}/dispatch`, { unit: 'dept-housing', class: 'ordinary' }, sent);
  await api.post(
    `/tickets/${earlier}/urge`,
    { message: '请尽快办理。' },
    { at: '2026-11-20T11:00:00+08:00', key: 'urged' },
  );
  await api.show(earlier);
  await api.show(knownTicket);
  const kept = openAnswers();
  const given = givenIn(api, kept);
  await instructions(given);
  await campaigns(given);
  await meetings(given);
  await given.read('readWarnings', '/warnings', supervisor);
  await api.stop();
  return kept.answers;
};
