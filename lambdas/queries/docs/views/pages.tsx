import { curlOf } from '../curl.ts';
import { operationsOf, type Placed, refName, webhooksIn } from '../document.ts';
import { fieldsOf } from '../fields.ts';
import { addressOf, DocsDocument, type DocsFrame } from './frame.tsx';
import { Fields, OperationView, schemaOf, successOf } from './operation.tsx';
import { WebhookView } from './webhook.tsx';

type ViewProps = { readonly frame: DocsFrame };

const firstCalls = ['listUnits', 'fileTicket'];

const Start = ({ frame: { api, words } }: ViewProps) => {
  const all = api.tags.flatMap(({ name }) => operationsOf(api, name));
  const calls = firstCalls.flatMap((id) => all.find(({ operation }) => operation.operationId === id) ?? []);
  return (
    <section id="start">
      <h2>{words.start}</h2>
      <p>{words.startText}</p>
      {calls.map((placed) => (
        <pre>{curlOf(api, placed)}</pre>
      ))}
    </section>
  );
};

const Listed = ({
  frame: { language },
  placed,
  group,
}: ViewProps & { readonly placed: Placed; readonly group: string }) => (
  <li>
    <a href={addressOf(language, group, `#${placed.operation.operationId}`)}>{placed.operation.summary}</a>
    <code>{`${placed.method} ${placed.path}`}</code>
  </li>
);

/** What the API is for, how one begins, and every operation by its group. */
export const OverviewPage = ({ frame }: ViewProps) => {
  const { api, words } = frame;
  return (
    <DocsDocument frame={frame} heading={words.title}>
      {api.info.description.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      <section id="login">
        <h2>{words.login}</h2>
        {Object.values(api.components.securitySchemes).map(({ description }) => (
          <p>{description}</p>
        ))}
      </section>
      <Start frame={frame} />
      {api.tags.map((tag) => (
        <section id={tag['x-group']}>
          <h2>{tag.name}</h2>
          <p>{tag.description}</p>
          <ul class="operations">
            {operationsOf(api, tag.name).map((placed) => (
              <Listed frame={frame} placed={placed} group={tag['x-group']} />
            ))}
          </ul>
        </section>
      ))}
    </DocsDocument>
  );
};

/** The operations of a group in full, and the fields of their answers once for all. */
export const GroupPage = ({ frame, tag }: ViewProps & { readonly tag: DocsFrame['api']['tags'][number] }) => {
  const { api, words } = frame;
  const operations = operationsOf(api, tag.name);
  const names = operations.flatMap((placed) => successOf(placed).content.schema?.$ref ?? []);
  return (
    <DocsDocument frame={frame} heading={tag.name}>
      <p>{tag.description}</p>
      {operations.map((placed) => (
        <OperationView frame={frame} placed={placed} />
      ))}
      {webhooksIn(api, tag.name).map((webhook) => (
        <WebhookView frame={frame} webhook={webhook} />
      ))}
      {names.length > 0 ? <h2>{words.fields}</h2> : ''}
      {[...new Set(names)].map(($ref) => (
        <section id={`schema-${refName($ref)}`}>
          <h2>{refName($ref)}</h2>
          <Fields fields={fieldsOf(schemaOf(api, { $ref }) ?? {})} mark={words.always} />
        </section>
      ))}
    </DocsDocument>
  );
};

/** Every problem by its status, with its clause and what to do next. */
export const ProblemsPage = ({ frame }: ViewProps) => {
  const { api, words } = frame;
  return (
    <DocsDocument frame={frame} heading={words.problems}>
      <p>{words.problemsIntro}</p>
      {Object.entries(api.components.responses).map(([name, { description, content = {} }]) => (
        <section id={`status-${name.replace('Problem', '')}`}>
          <h2>{`${name.replace('Problem', '')} ${description}`}</h2>
          <dl class="fields">
            {Object.values(content['application/problem+json']?.examples ?? {}).map(({ value }) => (
              <>
                <dt>
                  <code>{value.code}</code> <small>{value.clause ? `${words.clause} ${value.clause}` : ''}</small>
                </dt>
                <dd>{`${value.detail} ${value.english}\n${words.next} ${value.next}`}</dd>
              </>
            ))}
          </dl>
        </section>
      ))}
    </DocsDocument>
  );
};

/** There is no such group: the groups stand above. */
export const NoGroupPage = ({ frame }: ViewProps) => (
  <DocsDocument frame={frame} heading={frame.words.title}>
    <p>{frame.words.noGroup}</p>
  </DocsDocument>
);
