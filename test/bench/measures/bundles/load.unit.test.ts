import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type * as z from 'zod/mini';
import { loadEnvironment } from '../../../../bench/measures/bundles/load.ts';

const lambdas = new URL('../../../../lambdas/', import.meta.url);
const functions = readdirSync(lambdas, { withFileTypes: true })
  .filter((each) => each.isDirectory() && each.name !== 'shared')
  .map(({ name }) => name);

describe('what a bundle is loaded with', () => {
  it.each(functions)('is all that %s declares to need', async (name) => {
    const { environment } = (await import(new URL(`${name}/env.ts`, lambdas).href)) as { environment: z.ZodMiniType };
    expect(environment.safeParse(loadEnvironment).error).toBeUndefined();
  });
});
