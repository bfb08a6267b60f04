interface FailureDetail {
  readonly location?: string | undefined;
  readonly heartbeat?: boolean;
  readonly afterEntry?: boolean;
}

/**
 * Why a state, or the whole execution, failed: an error name and a cause as the States Language knows them. An
 * evaluation failure also names the field whose expression failed.
 */
export class StateFailure extends Error {
  readonly error: string;
  readonly reason: string | undefined;
  readonly location: string | undefined;
  /** True for a missed heartbeat, which is reported as `States.Timeout` but can be caught on its own. */
  readonly heartbeat: boolean;
  /** True if it was found only after the state had been entered: the history links it to that event. */
  readonly afterEntry: boolean;

  constructor(error: string, reason?: string, detail: FailureDetail = {}) {
    super(reason === undefined ? error : `${error}: ${reason}`);
    this.name = 'StateFailure';
    this.error = error;
    this.reason = reason;
    this.location = detail.location;
    this.heartbeat = detail.heartbeat ?? false;
    this.afterEntry = detail.afterEntry ?? false;
  }

  /** The same failure with the state named in its cause, as AWS does for failures of its own making. */
  attributedTo(state: string, enteredEventId: number): StateFailure {
    const place = `An error occurred while executing the state '${state}' (entered at the event id #${enteredEventId}). `;
    const { location, heartbeat, afterEntry } = this;
    return new StateFailure(this.error, `${place}${this.reason ?? ''}`, { location, heartbeat, afterEntry });
  }

  /** What `$states.errorOutput` and a catcher's default output are. */
  get errorOutput(): { Error: string; Cause: string } {
    return { Error: this.error, Cause: this.reason ?? '' };
  }
}

/** A JSONata expression threw, answered nothing, or answered a value of the wrong type. */
export function queryEvaluationFailure(location: string, reason: string): StateFailure {
  return new StateFailure('States.QueryEvaluationError', reason, { location });
}

/** A state, task or assignment is larger than the service takes. @param subject a state's or a resource's name */
export function dataLimitFailure(subject: string): StateFailure {
  return new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${subject}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}
