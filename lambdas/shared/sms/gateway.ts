import type { TemplateKey } from '../../../domain/notices/template.ts';

/** One SMS as a template with its parameters: carriers want registered templates, so text never travels. */
export type SmsMessage = {
  /** E.164. */
  readonly to: string;
  readonly template: TemplateKey;
  readonly params: Readonly<Record<string, string>>;
  /** The same for every delivery of the same notice to the same recipient. */
  readonly dedupeId: string;
  /** The ticket it is about; some are about none. */
  readonly ticketId?: string;
};

/** The port to whoever carries SMS. A failed send throws, and is tried again by the stream. */
export type SmsGateway = { readonly send: (message: SmsMessage) => Promise<void> };
