/** A provider's code as it may be logged: anything that does not look like one might quote a phone or a text. */
const loggable = (code: string): string => (/^[\w.-]{1,64}$/.test(code) ? code : 'unreadable');

/** An attempt that failed and may go better later. It names a code, never a phone, a text or a provider's own words. */
export class CarrierFault extends Error {
  readonly code: string;
  /** `not-sent`: the provider said no. `unknown`: it may have taken the message on and its answer was lost. */
  readonly outcome: 'not-sent' | 'unknown';

  constructor(code: string, outcome: CarrierFault['outcome']) {
    super(`the SMS could not be sent: ${loggable(code)}`);
    this.name = 'CarrierFault';
    this.code = loggable(code);
    this.outcome = outcome;
  }
}
