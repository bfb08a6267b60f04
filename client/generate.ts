import { registerHooks } from 'node:module';
import { profile } from '../config/profile.ts';
import { openApiDocument } from '../lambdas/queries/openapi/describe-api.ts';

/** The generator builds its types with TypeScript's programming interface, which TypeScript 7 has no more. */
registerHooks({
  resolve: (specifier, context, next) => next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
});
const { astToString, default: generate } = await import('openapi-typescript');

const heading = '// Generated from the description of the API by `npm run docs:api`. Not to be edited.\n\n';

/** Types need no examples. */
const withoutExamples = (name: string, value: unknown): unknown =>
  name === 'example' || name === 'examples' ? undefined : value;

/** Writes the types of the API's client. */
const document = JSON.parse(JSON.stringify(openApiDocument({ title: profile.name }), withoutExamples));
process.stdout.write(heading + astToString(await generate(document, { defaultNonNullable: false })));
