import answers from './answers.json' with { type: 'json' };

type Example = { readonly value: unknown };

/** The operations that were answered with the very same, by what it was; the first gives it its name. */
const namesakes = Map.groupBy(Object.entries(answers), ([, answer]) => JSON.stringify(answer));

/** The answers that several operations have, by the first of these. */
export const sharedExamples = (): Readonly<Record<string, Example>> =>
  Object.fromEntries(
    [...namesakes.values()]
      .flatMap((all) => (all.length > 1 ? all.slice(0, 1) : []))
      .map(([id, value]) => [id, { value }]),
  );

const given: Readonly<Record<string, unknown>> = answers;

/** What was answered to an operation: written out, or where several have it. Nothing of what was not played. */
export const exampleOfAnswer = (id: string) => {
  const value = given[id];
  if (value === undefined) return {};
  const [[name] = [id], ...others] = namesakes.get(JSON.stringify(value)) ?? [];
  return others.length === 0 ? { example: value } : { examples: { usual: { $ref: `#/components/examples/${name}` } } };
};
