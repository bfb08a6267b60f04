import type { Act } from '../act.ts';
import type { CommandName } from '../commands.ts';
import { answer } from './answer.ts';
import { addInformation, answerSurvey, urge, withdraw } from './citizen.ts';
import { decideClosure, recordUpstreamDecision, requestClosure } from './closure.ts';
import { decline } from './decline.ts';
import { delegate } from './delegate.ts';
import { dispatch } from './dispatch.ts';
import { erase, hold } from './erasure.ts';
import { decideExtension, requestExtension } from './extension.ts';
import { acknowledge, contactCitizen } from './handle.ts';
import { contribute, join } from './joint.ts';
import { markRead } from './mark-read.ts';
import { merge } from './merge.ts';
import { reassign } from './reassign.ts';
import { recordCallback } from './record-callback.ts';
import { declineReopen, reopen } from './reopen.ts';
import { withdrawRequest } from './request.ts';
import { decideReturn, requestReturn } from './return.ts';
import { signResult } from './sign-result.ts';
import { submitResult } from './submit-result.ts';
import { declineJoint, proposeJoint, replySupervision, supervise } from './supervision.ts';
import { restart, resume } from './workflow.ts';

/** Every command with its rule: the table of contents of the service process (三(一)-(四)). */
export const acts: { readonly [N in CommandName]: Act<N> } = {
  answer,
  decline,
  dispatch,
  reassign,
  acknowledge,
  'mark-read': markRead,
  'contact-citizen': contactCitizen,
  'request-return': requestReturn,
  'decide-return': decideReturn,
  'request-extension': requestExtension,
  'decide-extension': decideExtension,
  'withdraw-request': withdrawRequest,
  delegate,
  'submit-result': submitResult,
  'sign-result': signResult,
  'request-closure': requestClosure,
  'decide-closure': decideClosure,
  'record-upstream-decision': recordUpstreamDecision,
  join,
  contribute,
  supervise,
  'reply-supervision': replySupervision,
  'propose-joint': proposeJoint,
  'decline-joint': declineJoint,
  merge,
  reopen,
  'decline-reopen': declineReopen,
  'record-callback': recordCallback,
  'answer-survey': answerSurvey,
  'add-information': addInformation,
  urge,
  withdraw,
  restart,
  resume,
  erase,
  hold,
};
