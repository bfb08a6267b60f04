/**
 * Why a command is refused. `forbidden`: the wrong role or relation. `invalid`: a field names what does not exist or
 * what the rule cannot take. `conflict`: the ticket is not where the command needs it.
 */
export type RefusalKind = 'forbidden' | 'invalid' | 'conflict';

/** A refusal in words; `{name}` stands for a parameter. */
export type RefusalText = {
  readonly kind: RefusalKind;
  /** Clause of 永审服发〔2017〕30号, or the rule that stands in for it. */
  readonly clause: string;
  readonly requirement: string;
  readonly message: string;
  readonly english: string;
  /** What to do next, in words that a person at the desk or on a phone takes. */
  readonly next: string;
  /** Where the API has what there is to choose from: `GET /units`. Only programs are told. */
  readonly api?: string;
};
