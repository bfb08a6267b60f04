import { isObject } from '../json.ts';

/** A reference in an expression that Step Functions refuses, in words. */
export type RefusedReference = string;

/** Parts of a node that are read against the context item the node itself produces. */
const ownContext = new Set(['stages', 'predicate', 'group', 'pattern', 'update', 'delete', 'terms']);

/**
 * Finds what an expression may not refer to: `$eval`, the root `$$`, `$states.errorOutput` outside a catcher, and, as
 * there is no context item, a bare `$` or a bare name at the top level. A later step of a path, a predicate, a
 * grouping or a sort term has a context item of its own.
 * @param node the expression's syntax tree
 * @param allowErrorOutput whether the expression stands in a catcher
 * @returns the refused references, in words
 */
export function refusedReferences(node: unknown, allowErrorOutput: boolean): RefusedReference[] {
  const found = new Set<string>();
  visit(node, false, found);
  if (!allowErrorOutput && mentionsErrorOutput(node)) {
    found.add("Reference to '$states.errorOutput' is not supported outside of a Catch.");
  }
  return [...found];
}

function visit(node: unknown, hasContext: boolean, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) {
      visit(item, hasContext, found);
    }
    return;
  }
  if (!isObject(node)) {
    return;
  }
  refuseNode(node, hasContext, found);
  for (const [part, child] of Object.entries(node)) {
    if (part === 'steps' && Array.isArray(child)) {
      visit(child[0], hasContext, found);
      visit(child.slice(1), true, found);
    } else if (part !== 'value') {
      visit(child, hasContext || ownContext.has(part), found);
    }
  }
}

function refuseNode(node: Record<string, unknown>, hasContext: boolean, found: Set<string>): void {
  if (node.type === 'name' && !hasContext) {
    found.add(`Reference to '${String(node.value)}' at the top level is not supported.`);
  }
  if (node.type !== 'variable') {
    return;
  }
  if (node.value === '' && !hasContext) {
    found.add("Reference to '$' at the top level is not supported.");
  } else if (node.value === '$') {
    found.add("Reference to '$$' is not supported.");
  } else if (node.value === 'eval') {
    found.add("Function '$eval' is not supported, use '$parse'.");
  }
}

function mentionsErrorOutput(node: unknown): boolean {
  if (Array.isArray(node)) {
    return node.some(mentionsErrorOutput);
  }
  if (!isObject(node)) {
    return false;
  }
  const steps = node.steps;
  if (Array.isArray(steps) && isNamed(steps[0], 'variable', 'states') && isNamed(steps[1], 'name', 'errorOutput')) {
    return true;
  }
  return Object.values(node).some(mentionsErrorOutput);
}

function isNamed(node: unknown, type: string, value: string): boolean {
  return isObject(node) && node.type === type && node.value === value;
}
