import {
  analysisReaders,
  appealDeciders,
  appellants,
  assessmentReaders,
  centreDeciders,
} from '../../../domain/assessment/access.ts';
import {
  appealBody,
  assessmentExamples,
  bulletinBody,
  decisionBody,
  draftBody,
  nothingBody,
  schemeBody,
} from './assessment-bodies.ts';
import {
  analysisView,
  assessmentView,
  bulletinsView,
  traceQuery,
  traceView,
  unitScoreView,
  versionView,
} from './assessment-view.ts';
import type { Operation } from './operation.ts';

const reading = [401, 403, 404, 500, 503];
const writing = [400, 401, 403, 404, 409, 413, 415, 422, 500, 503];
const assessment = { name: 'Assessment', schema: assessmentView };
const bulletins = { name: 'Bulletins', schema: bulletinsView };

/** What is entered answers with the whole as it is then. */
const assessmentWritten = { method: 'post', success: { status: 200, ...assessment }, problems: writing } as const;
const bulletinsWritten = { method: 'post', success: { status: 200, ...bulletins }, problems: writing } as const;

const analyses: readonly Operation[] = [
  {
    method: 'get',
    path: '/reports/analysis/{month}',
    id: 'readAnalysis',
    summary: '热点、难点分析 · hot spots and hard spots of a month',
    callers: analysisReaders,
    success: { status: 200, name: 'Analysis', schema: analysisView },
    problems: reading,
  },
  {
    method: 'get',
    path: '/reports/analysis/{month}/tickets',
    id: 'readAnalysisTickets',
    summary: '分析数字所指的工单,trace 见分析 · the tickets behind a number',
    callers: analysisReaders,
    query: traceQuery,
    success: { status: 200, name: 'AnalysisTickets', schema: traceView },
    problems: [...reading, 422].sort(),
  },
];

const assessments: readonly Operation[] = [
  {
    method: 'get',
    path: '/assessment/{year}',
    id: 'readAssessment',
    summary: '年度考核得分,单位只见本单位及下级 · the year’s scores',
    callers: assessmentReaders,
    success: { status: 200, ...assessment },
    problems: reading,
  },
  {
    method: 'get',
    path: '/assessment/{year}/units/{unit}',
    id: 'readUnitScore',
    summary: '单位得分明细 · a unit’s score, each point with its ticket',
    callers: assessmentReaders,
    success: { status: 200, name: 'UnitScore', schema: unitScoreView },
    problems: reading,
  },
  {
    method: 'get',
    path: '/assessment/{year}/versions/{version}',
    id: 'readScoreVersion',
    summary: '冻结的得分 · a frozen version',
    callers: assessmentReaders,
    success: { status: 200, name: 'ScoreVersion', schema: versionView },
    problems: reading,
  },
  {
    ...assessmentWritten,
    path: '/assessment/{year}/scheme',
    id: 'enterScheme',
    summary: '登记考核办法新版本 · enters a version of the scheme',
    callers: centreDeciders,
    body: { name: 'Scheme', schema: schemeBody, example: assessmentExamples.scheme },
  },
  {
    ...assessmentWritten,
    path: '/assessment/{year}/appeals',
    id: 'appealDeduction',
    summary: '对扣分申诉 · appeals a deduction',
    callers: appellants,
    body: { name: 'Appeal', schema: appealBody, example: assessmentExamples.appeal },
  },
  {
    ...assessmentWritten,
    path: '/assessment/{year}/appeals/{n}',
    id: 'decideAppeal',
    summary: '决定申诉,村居的由镇街决定 · decides an appeal',
    callers: appealDeciders,
    body: { name: 'AppealDecision', schema: decisionBody, example: assessmentExamples.decision },
  },
  {
    ...assessmentWritten,
    path: '/assessment/{year}/freeze',
    id: 'freezeAssessment',
    summary: '冻结得分为新版本 · freezes the scores as a version',
    callers: centreDeciders,
    body: { name: 'Nothing', schema: nothingBody, example: {} },
  },
];

const bulletinOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/bulletins/{year}',
    id: 'readBulletins',
    summary: '本年信息、简报 · the year’s bulletins',
    callers: analysisReaders,
    success: { status: 200, ...bulletins },
    problems: reading,
  },
  {
    ...bulletinsWritten,
    path: '/bulletins/{year}',
    id: 'draftBulletin',
    summary: '起草简报 · drafts a bulletin from the month’s numbers',
    callers: centreDeciders,
    body: { name: 'BulletinDraft', schema: draftBody, example: assessmentExamples.draft },
  },
  {
    ...bulletinsWritten,
    path: '/bulletins/{year}/{n}/revise',
    id: 'reviseBulletin',
    summary: '修改简报 · edits a draft',
    callers: centreDeciders,
    body: { name: 'BulletinText', schema: bulletinBody, example: assessmentExamples.bulletin },
  },
  {
    ...bulletinsWritten,
    path: '/bulletins/{year}/{n}/issue',
    id: 'issueBulletin',
    summary: '印发简报 · issues a bulletin under the next number',
    callers: centreDeciders,
    body: { name: 'Nothing', schema: nothingBody, example: {} },
  },
];

/** What the API answers of analyses, the annual assessment and bulletins. */
export const assessmentOperations: readonly Operation[] = [...analyses, ...assessments, ...bulletinOperations];
