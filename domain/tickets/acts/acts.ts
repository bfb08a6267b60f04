import type { Act } from '../act.ts';
import type { CommandName } from '../commands.ts';
import { answer } from './answer.ts';
import { addInformation, answerSurvey, urge, withdraw } from './citizen.ts';
import { decline } from './decline.ts';
import { dispatch } from './dispatch.ts';
import { acknowledge, contactCitizen } from './handle.ts';
import { reassign } from './reassign.ts';
import { recordCallback } from './record-callback.ts';
import { signResult } from './sign-result.ts';
import { submitResult } from './submit-result.ts';
import { restart, resume } from './workflow.ts';

/** Every command with its rule: the table of contents of the service process (三(一)-(四)). */
export const acts: { readonly [N in CommandName]: Act<N> } = {
  answer,
  decline,
  dispatch,
  reassign,
  acknowledge,
  'contact-citizen': contactCitizen,
  'submit-result': submitResult,
  'sign-result': signResult,
  'record-callback': recordCallback,
  'answer-survey': answerSurvey,
  'add-information': addInformation,
  urge,
  withdraw,
  restart,
  resume,
};
