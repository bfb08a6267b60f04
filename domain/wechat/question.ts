import type { Say } from './say.ts';
import type { Step } from './talk.ts';

/** What the account asks at a step. */
export const question = (step: Step): Say => {
  switch (step.at) {
    case 'idle':
      return { key: 'help' };
    case 'consent':
      return { key: 'askConsent' };
    case 'type':
      return { key: 'askType' };
    case 'what':
      return { key: 'askWhat' };
    case 'where':
      return { key: 'askWhere' };
    case 'pictures':
      return { key: 'askPictures' };
    case 'phone':
      return { key: 'askPhone' };
    case 'confirm': {
      const { at: _, ...report } = step;
      return { key: 'askConfirm', report };
    }
    case 'secret':
      return { key: 'askSecret' };
  }
};
