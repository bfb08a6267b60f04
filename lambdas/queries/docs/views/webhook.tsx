import type { DescribedWebhook } from '../document.ts';
import { fieldsOf, typeOf } from '../fields.ts';
import type { DocsFrame } from './frame.tsx';
import { Fields, schemaOf } from './operation.tsx';

type WebhookProps = { readonly frame: DocsFrame; readonly webhook: DescribedWebhook };

/** The delivery as it goes over the wire: its headers, then its body. */
const shown = ({ parameters, requestBody }: DescribedWebhook): string =>
  [
    ...parameters.map(({ name, example }) => `${name}: ${example ?? ''}`),
    '',
    JSON.stringify(requestBody.content['application/json'].example, null, 1),
  ].join('\n');

/** What is posted to a subscriber: headers and body with what each is for, and a delivery that was made. */
export const WebhookView = ({ frame: { words, api }, webhook }: WebhookProps) => {
  const { operationId, summary, description, parameters, requestBody, responses } = webhook;
  const body = schemaOf(api, requestBody.content['application/json'].schema) ?? {};
  const rows = parameters.map((each) => ({
    name: each.name,
    type: `${each.in}: ${typeOf(each.schema)}`,
    required: each.required,
    text: each.description,
  }));
  return (
    <section id={operationId}>
      <h2>{`${words.webhook}: ${summary}`}</h2>
      <p>
        <code class="call">{`POST ${words.toYou}`}</code>
      </p>
      <p>{description}</p>
      <h3>{words.parameters}</h3>
      <Fields fields={rows} mark={words.always} />
      <h3>{words.body}</h3>
      <Fields fields={fieldsOf(body)} mark={words.always} />
      <h3>{words.delivered}</h3>
      <pre>{shown(webhook)}</pre>
      <h3>{words.answer}</h3>
      {Object.entries(responses).map(([status, answer]) => (
        <p>
          <b>{status}</b> {'$ref' in answer ? '' : answer.description}
        </p>
      ))}
    </section>
  );
};
