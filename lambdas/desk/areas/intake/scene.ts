import type { FieldError } from '../../../shared/schemas/problem.ts';
import type { Form } from '../../../shared/web/form.ts';
import { type FormWords, formWordsIn } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { newNonce, nonceIn } from '../../nonce.ts';
import { type CallerHistory, historyOf } from './caller.ts';
import { type Entrance, entranceOf } from './entrance.ts';
import { type IntakeWords, intakeWords } from './words/words.ts';

/** Everything the pages of the intake are made of. */
export type IntakeScene = {
  readonly context: DeskContext;
  readonly text: IntakeWords;
  readonly entrance: Entrance;
  readonly words: FormWords;
  /** What was taken down so far. */
  readonly form: Form;
  /** The mark of this call's form. */
  readonly nonce: string;
  readonly history: CallerHistory | undefined;
  readonly errors: readonly FieldError[];
  /** Why nothing was filed. */
  readonly message?: string;
  readonly ticketId?: string;
};

type More = Partial<Pick<IntakeScene, 'errors' | 'message' | 'nonce' | 'ticketId'>>;

/** The scene of a call as far as it has been taken down, with what its caller reported before. */
export const sceneOf = async (context: DeskContext, form: Form, more: More = {}): Promise<IntakeScene> => ({
  context,
  text: intakeWords(context.var.language),
  entrance: entranceOf(form.get('channel')),
  words: formWordsIn(context.var.language),
  form,
  nonce: nonceIn(form) ?? newNonce(),
  history: form.get('anonymous') === 'true' ? undefined : await historyOf(context, form.get('phone')),
  errors: [],
  ...more,
});
