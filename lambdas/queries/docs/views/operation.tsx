import { curlOf } from '../curl.ts';
import { type ApiDocument, exampleOf, type Placed, parametersOf, refName, type Schema } from '../document.ts';
import { type Field, fieldsOf, typeOf } from '../fields.ts';
import { addressOf, type DocsFrame } from './frame.tsx';

type FieldsProps = { readonly fields: readonly Field[]; readonly mark: string };

/** Fields in rows: name, type, whether it must be there, what it is for. */
export const Fields = ({ fields, mark }: FieldsProps) => (
  <dl class="fields">
    {fields.map(({ name, type, required, text }) => (
      <>
        <dt>
          <code>{name}</code> <small>{type}</small>
          {required ? <em>{mark}</em> : ''}
        </dt>
        <dd>{text ?? ''}</dd>
      </>
    ))}
  </dl>
);

export const schemaOf = ({ components }: ApiDocument, { $ref }: Schema = {}): Schema | undefined =>
  $ref === undefined ? undefined : components.schemas[refName($ref)];

/**
 * The answer of a success with its status.
 * @throws Error for an operation that describes none
 */
export const successOf = ({ operation }: Placed) => {
  const [[status = '', answer] = []] = Object.entries(operation.responses).filter(([code]) => code < '300');
  if (answer === undefined || '$ref' in answer) throw new Error(`${operation.operationId} describes no success`);
  const [[type = '', content = {}] = []] = Object.entries(answer.content ?? {});
  return { status, type, content, types: Object.keys(answer.content ?? {}), description: answer.description };
};

const shown = (example: unknown): string => (typeof example === 'string' ? example : JSON.stringify(example, null, 1));

const Answer = ({ frame: { words, api }, placed }: { readonly frame: DocsFrame; readonly placed: Placed }) => {
  const success = successOf(placed);
  const example = exampleOf(api, success.content);
  const name = success.content.schema?.$ref && refName(success.content.schema.$ref);
  return (
    <>
      <h3>{words.answer}</h3>
      <p>
        <b>{success.status}</b> {success.types.join(', ')} {name ? <a href={`#schema-${name}`}>{name}</a> : ''}
        {` ${success.description}`}
      </p>
      {example === undefined ? (
        ''
      ) : (
        <>
          <h3>{words.answerExample}</h3>
          <pre>{shown(example)}</pre>
        </>
      )}
    </>
  );
};

const Failures = ({ frame: { words, language }, placed }: { readonly frame: DocsFrame; readonly placed: Placed }) => (
  <p>
    {`${words.mayFail} `}
    {Object.keys(placed.operation.responses)
      .filter((status) => status >= '400')
      .map((status) => (
        <>
          <a href={addressOf(language, 'problems', `#status-${status}`)}>{status}</a>{' '}
        </>
      ))}
  </p>
);

/** An operation: who may call it, what it takes with an example, what it answers with an example, what may go wrong. */
export const OperationView = ({ frame, placed }: { readonly frame: DocsFrame; readonly placed: Placed }) => {
  const { words, api } = frame;
  const { method, path, operation } = placed;
  const parameters = parametersOf(api, operation);
  const body = schemaOf(api, operation.requestBody?.content['application/json'].schema);
  const rows = parameters.map((each) => ({
    name: each.name,
    type: `${each.in}: ${typeOf(each.schema)}`,
    required: each.required,
    text: each.description,
  }));
  return (
    <section id={operation.operationId}>
      <h2>{operation.summary}</h2>
      <p>
        <code class="call">{`${method} ${path}`}</code>
      </p>
      <p>{operation.description}</p>
      {rows.length > 0 ? <h3>{words.parameters}</h3> : ''}
      <Fields fields={rows} mark={words.required} />
      {body ? <h3>{words.body}</h3> : ''}
      {body ? <Fields fields={fieldsOf(body)} mark={words.required} /> : ''}
      <h3>{words.request}</h3>
      <pre>{curlOf(api, placed)}</pre>
      <Answer frame={frame} placed={placed} />
      <Failures frame={frame} placed={placed} />
    </section>
  );
};
