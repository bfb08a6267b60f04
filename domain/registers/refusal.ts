/**
 * Why an act on a register is refused, in words: `invalid` a field, `conflict` with what the register says, or `forbidden`
 * to whoever asked.
 */
export type RegisterRefusal = {
  readonly code: string;
  readonly kind: 'invalid' | 'conflict' | 'forbidden';
  /** The rule's place in the regulation, as `二(一) 四级联动`, and its number. */
  readonly clause: string;
  readonly requirement: string;
  /** Chinese, then the same in English. */
  readonly message: string;
  readonly english: string;
  /** What to do next, in words that a person at the desk or on a phone takes. */
  readonly next: string;
  /** Where the API has what there is to choose from: `GET /units`. Only programs are told. */
  readonly api?: string;
  readonly field?: string;
};

/** What an act on a register comes to. */
export type RegisterDecision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: RegisterRefusal };
