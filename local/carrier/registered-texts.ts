import type { Template } from '../../domain/notices/template.ts';

/** A text as it is registered with a provider: the constant address of links stands in it. */
export interface RegisteredText {
  /** Key of our template. */
  readonly template: string;
  /** `{name}` stands for a variable. */
  readonly text: string;
  /** Whether its variables may hold web addresses. */
  readonly addresses: boolean;
}

export interface Registered {
  readonly templates: readonly Template[];
  /** The provider's code of each text, by template. */
  readonly codes: Readonly<Record<string, string>>;
  /** Whether the variable `link` holds the code after a constant address, or the whole address. */
  readonly links: 'code' | 'address';
  /** What links start with in this run, without a trailing slash. */
  readonly linkBaseUrl: string;
}

/** The county's texts by the provider's code, as they would be registered for this run's address. */
export function registeredTexts({ templates, codes, links, linkBaseUrl }: Registered): Map<string, RegisteredText> {
  const address = links === 'code' ? `${linkBaseUrl}/t/{link}` : '{link}';
  return new Map(
    templates.flatMap(({ key, text }) => {
      const code = codes[key];
      return code === undefined
        ? []
        : [[code, { template: key, text: text.replace('{link}', address), addresses: links === 'address' }] as const];
    }),
  );
}
