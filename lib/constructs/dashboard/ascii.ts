import { type IResolvable, type IResolveContext, Token } from 'aws-cdk-lib';

const escaped = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const everywhere = (value: unknown): unknown => {
  if (typeof value === 'string') return escaped(value);
  if (Array.isArray(value)) return value.map(everywhere);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, everywhere(member)]));
};

/**
 * A JSON text with everything beyond ASCII escaped, as JSON has it: CloudFormation keeps nothing else of a template, and
 * would show a question mark for each Chinese character.
 */
export const asciiJson = (json: string): string => {
  const token: IResolvable = {
    creationStack: [],
    resolve: (context: IResolveContext) => everywhere(context.resolve(json)),
    toString: () => Token.asString(token),
  };
  return Token.asString(token);
};
