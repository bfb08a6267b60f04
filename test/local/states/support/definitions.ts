/** A JSONata machine of the given states, the first being the start. */
export function machine(states: Record<string, object>, more: object = {}): object {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more };
}

/** A JSONPath machine of the given states, the first being the start. */
export function path(states: Record<string, object>): object {
  return { StartAt: Object.keys(states)[0], States: states };
}

/** A machine of one state that ends it. */
export function single(state: object, more: object = {}): object {
  return machine({ Only: { ...('Choices' in state ? {} : { End: true }), ...state } }, more);
}

export const invoke = 'arn:aws:states:::lambda:invoke';
export const callback = `${invoke}.waitForTaskToken`;

/** A task that waits for its token; the function gets the token and the retry count. */
export function awaiting(more: object = {}): object {
  return {
    Type: 'Task',
    Resource: callback,
    Arguments: {
      FunctionName: 'await',
      Payload: {
        token: '{% $states.context.Task.Token %}',
        retry: '{% $states.context.State.RetryCount %}',
        entered: '{% $states.context.State.EnteredTime %}',
      },
    },
    ...more,
  };
}

/** A task that calls a function with the state's input. */
export function calling(name: string, more: object = {}): object {
  return {
    Type: 'Task',
    Resource: invoke,
    Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    ...more,
  };
}
