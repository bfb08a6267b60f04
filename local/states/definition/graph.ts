import type { Diagnostics } from './diagnostics.ts';
import type { State } from './types.ts';

const missingTarget = 'MISSING_TRANSITION_TARGET';

/** A transition as the definition writes it, with the field that names the target. */
interface Edge {
  readonly target: string;
  readonly field: string;
}

/**
 * Refuses targets that do not exist, states nothing leads to, and graphs without an end; the last two only if the
 * graph is otherwise whole. A state that was refused itself (undefined) counts as a target only.
 */
export function checkGraph(startAt: string, states: Map<string, State | undefined>, diagnostics: Diagnostics): void {
  if (states.size === 0) {
    return;
  }
  const missing = (location: string, target: string) =>
    diagnostics.refuse(location, `Missing 'Next' target: ${target}`, missingTarget);
  if (startAt !== '' && !states.has(startAt)) {
    missing('/StartAt', startAt);
  }
  for (const [name, state] of states) {
    for (const { target, field } of state === undefined ? [] : edgesOf(state)) {
      if (target !== '' && !states.has(target)) {
        missing(`/States/${name}/${field}`, target);
      }
    }
  }
  const complete = !diagnostics.found.some(({ code }) => code === missingTarget);
  if (complete && ![...states.values()].includes(undefined)) {
    checkReachable(startAt, states, diagnostics);
  }
}

function checkReachable(startAt: string, states: Map<string, State | undefined>, diagnostics: Diagnostics): void {
  const reached = new Set([startAt]);
  for (const name of reached) {
    const state = states.get(name);
    for (const { target } of state === undefined ? [] : edgesOf(state)) {
      reached.add(target);
    }
  }
  for (const name of states.keys()) {
    if (!reached.has(name)) {
      diagnostics.refuse(`/States/${name}`, `State '${name}' is not reachable`, missingTarget);
    }
  }
  const ends = [...reached].some((name) => isTerminal(states.get(name)));
  if (!ends) {
    diagnostics.refuse('/', 'The state machine has no state that ends it', 'MISSING_END_STATE');
  }
}

function isTerminal(state: State | undefined): boolean {
  if (state === undefined || state.type === 'Choice') {
    return false;
  }
  return state.type === 'Succeed' || state.type === 'Fail' || state.next === undefined;
}

function edgesOf(state: State): Edge[] {
  const edges: Edge[] = [];
  const add = (target: string | undefined, field: string) => {
    if (target !== undefined) {
      edges.push({ target, field });
    }
  };
  if (state.type === 'Choice') {
    state.rules.forEach((rule, index) => {
      add(rule.exit.next, `Choices[${index}]/Next`);
    });
    add(state.otherwise?.next, 'Default');
  } else if (state.type !== 'Succeed' && state.type !== 'Fail') {
    add(state.next, 'Next');
  }
  if (state.type === 'Task') {
    state.catchers.forEach((catcher, index) => {
      add(catcher.exit.next, `Catch[${index}]/Next`);
    });
  }
  return edges;
}
