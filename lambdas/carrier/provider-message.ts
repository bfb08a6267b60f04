import type { Template } from '../../domain/notices/template.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { TopicMessage } from '../shared/sms/topic-message.ts';
import type { CarrierMessage } from './adapter.ts';
import { CarrierFault } from './fault.ts';

/** How our templates are registered with the provider. */
export type Registration = {
  readonly templates: ReadonlyMap<string, Template>;
  /** The provider's code of each registered text, by template. */
  readonly codes: Readonly<Record<string, string>>;
  /** Whether the variable `link` holds the code after a constant address, or the whole address. */
  readonly links: 'code' | 'address';
};

/** `https://yn.example/t/AbC` → `AbC`: what follows the address that the registered text holds. */
const codeOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** The names of a text's variables, in the order in which it names them. */
export const variablesOf = ({ text }: Template): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/**
 * Puts a message into the provider's terms.
 * @throws CarrierFault when the template has no code yet, or a variable no value: once mended, the message can be sent
 */
export const providerMessage = (
  message: TopicMessage,
  at: Instant,
  { templates, codes, links }: Registration,
): CarrierMessage => {
  const template = templates.get(message.template);
  const templateCode = codes[message.template];
  if (!template || !templateCode) throw new CarrierFault('template-not-registered', 'not-sent');
  const params = variablesOf(template).map((name) => {
    const value = message.params[name];
    if (value === undefined) throw new CarrierFault('variable-missing', 'not-sent');
    return { name, value: name === 'link' && links === 'code' ? codeOf(value) : value };
  });
  const { to, signature, dedupeId } = message;
  return { to, signature, templateCode, params, dedupeId, at };
};
