import { randomInt } from 'node:crypto';
import type { GenerateSecretString } from '../assembly/model.ts';

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/**
 * Generates a secret as CloudFormation's `GenerateSecretString` does: a random password, alone or as one member of the
 * template's JSON. At least one character of each included kind is in it.
 */
export function generateSecret(options: GenerateSecretString): string {
  const password = generatePassword(options);
  const { SecretStringTemplate: template, GenerateStringKey: key } = options;
  if (template === undefined || key === undefined) return password;
  return JSON.stringify({ ...(JSON.parse(template) as Record<string, unknown>), [key]: password });
}

function generatePassword(options: GenerateSecretString): string {
  const length = options.PasswordLength ?? 32;
  const kinds = characterKinds(options);
  const alphabet = kinds.join('');
  if (length < kinds.length || alphabet === '') throw new Error('GenerateSecretString leaves no password to generate');
  for (;;) {
    const password = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
    if (kinds.every((kind) => [...kind].some((character) => password.includes(character)))) return password;
  }
}

function characterKinds(options: GenerateSecretString): string[] {
  const excluded = options.ExcludeCharacters ?? '';
  return [
    options.ExcludeLowercase === true ? '' : 'abcdefghijklmnopqrstuvwxyz',
    options.ExcludeUppercase === true ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    options.ExcludeNumbers === true ? '' : '0123456789',
    options.ExcludePunctuation === true ? '' : punctuation,
    options.IncludeSpace === true ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !excluded.includes(character)).join(''))
    .filter((kind) => kind !== '');
}
