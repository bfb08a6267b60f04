import type { CommandName } from '../tickets/commands.ts';
import type { PhotoStep } from '../tickets/values.ts';
import type { Role } from './roles.ts';

/**
 * How the actor must stand to the ticket. `any`: no relation needed (the centre sees all). `holder`: the actor's unit
 * holds the ticket now. `partner`: it cooperates in a joint matter. `delegate`: a village with a part of the work.
 * `filer`: the actor or the actor's outlet filed it. `citizen`: the caller, through a link or SMS.
 */
export type Relation = 'any' | 'holder' | 'partner' | 'delegate' | 'filer' | 'citizen';

/** One cell of the table: these roles may, if they stand so to the ticket. The citizen has no role. */
export type Grant = { readonly roles: readonly Role[]; readonly relation: Relation };

const centre = ['intake', 'supervisor', 'centre-head'] as const;
const unit = ['handler', 'signatory', 'unit-head'] as const;
const citizen: Grant = { roles: [], relation: 'citizen' };

/** role × command × relation (DESIGN §6, REGULATION §11). What is not listed is refused. */
export const access: { readonly [C in CommandName | 'file']: readonly Grant[] } = {
  file: [{ roles: ['intake', 'clerk', 'upstream'], relation: 'any' }],
  answer: [{ roles: ['intake', 'supervisor'], relation: 'any' }],
  decline: [{ roles: centre, relation: 'any' }],
  dispatch: [{ roles: centre, relation: 'any' }],
  reassign: [{ roles: ['supervisor', 'centre-head'], relation: 'any' }],
  acknowledge: [{ roles: unit, relation: 'holder' }],
  'mark-read': [
    { roles: unit, relation: 'holder' },
    { roles: ['liaison'], relation: 'delegate' },
  ],
  'contact-citizen': [
    { roles: unit, relation: 'holder' },
    { roles: ['liaison'], relation: 'delegate' },
    { roles: ['intake', 'supervisor'], relation: 'any' },
  ],
  'request-return': [{ roles: unit, relation: 'holder' }],
  'decide-return': [{ roles: ['supervisor', 'centre-head', 'leading-group'], relation: 'any' }],
  'request-extension': [
    { roles: unit, relation: 'holder' },
    { roles: ['liaison'], relation: 'delegate' },
  ],
  'decide-extension': [
    { roles: ['centre-head', 'leading-group'], relation: 'any' },
    { roles: unit, relation: 'holder' },
  ],
  'withdraw-request': [{ roles: unit, relation: 'holder' }],
  delegate: [{ roles: unit, relation: 'holder' }],
  'submit-result': [
    { roles: unit, relation: 'holder' },
    { roles: ['liaison'], relation: 'delegate' },
  ],
  'request-closure': [{ roles: unit, relation: 'holder' }],
  'decide-closure': [{ roles: ['centre-head', 'leading-group'], relation: 'any' }],
  'record-upstream-decision': [{ roles: ['upstream', 'supervisor', 'centre-head'], relation: 'any' }],
  join: [{ roles: ['leading-group'], relation: 'any' }],
  contribute: [
    { roles: unit, relation: 'partner' },
    { roles: unit, relation: 'holder' },
  ],
  supervise: [{ roles: ['supervisor', 'centre-head', 'leading-group', 'upstream'], relation: 'any' }],
  'reply-supervision': [{ roles: unit, relation: 'holder' }],
  'propose-joint': [{ roles: ['supervisor', 'centre-head'], relation: 'any' }],
  'decline-joint': [{ roles: ['leading-group'], relation: 'any' }],
  merge: [{ roles: centre, relation: 'any' }],
  reopen: [{ roles: ['supervisor', 'centre-head'], relation: 'any' }, citizen],
  'decline-reopen': [{ roles: ['supervisor', 'centre-head'], relation: 'any' }],
  'sign-result': [{ roles: ['signatory', 'unit-head'], relation: 'holder' }],
  'record-callback': [{ roles: ['intake', 'supervisor', 'centre-head', 'leading-group'], relation: 'any' }],
  'answer-survey': [citizen],
  'add-information': [
    { roles: ['intake', 'supervisor', 'centre-head', 'upstream'], relation: 'any' },
    { roles: ['clerk'], relation: 'filer' },
    citizen,
  ],
  urge: [{ roles: ['intake', 'supervisor', 'centre-head', 'upstream'], relation: 'any' }, citizen],
  withdraw: [{ roles: centre, relation: 'any' }, citizen],
  restart: [{ roles: ['centre-head', 'admin'], relation: 'any' }],
  resume: [{ roles: ['centre-head', 'admin'], relation: 'any' }],
  erase: [{ roles: ['centre-head', 'admin'], relation: 'any' }],
  hold: [{ roles: ['centre-head', 'admin'], relation: 'any' }],
};

/**
 * Who may add a photo to each step: of the problem the caller, whoever took the matter down for the caller, and whoever
 * works on it; of what was done, the workers only.
 */
export const photoAccess: { readonly [S in PhotoStep]: readonly Grant[] } = {
  problem: [
    { roles: unit, relation: 'holder' },
    { roles: ['liaison'], relation: 'delegate' },
    { roles: centre, relation: 'any' },
    { roles: ['clerk'], relation: 'filer' },
    citizen,
  ],
  result: [
    { roles: unit, relation: 'holder' },
    { roles: ['liaison'], relation: 'delegate' },
  ],
  signature: [{ roles: unit, relation: 'holder' }],
};

/** Who may read a ticket. */
export const reading: readonly Grant[] = [
  {
    roles: [
      'intake',
      'supervisor',
      'general',
      'centre-head',
      'leading-group',
      'inspector',
      'reader',
      'admin',
      'upstream',
    ],
    relation: 'any',
  },
  { roles: unit, relation: 'holder' },
  { roles: unit, relation: 'partner' },
  { roles: ['liaison'], relation: 'delegate' },
  { roles: ['clerk'], relation: 'filer' },
  citizen,
];
