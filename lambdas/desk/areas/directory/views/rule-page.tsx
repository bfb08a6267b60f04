import type { Directory, DirectoryRule } from '../../../../../domain/dispatch/directory.ts';
import { ruleWords } from '../../../../shared/views/rule-words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { type Draft, draftOf, emptyDraft } from '../draft.ts';
import { directoryWords } from '../words/words.ts';
import { Hidden, Line } from './inputs.tsx';
import { Before, RuleFields, type Wrong } from './rule-fields.tsx';

/** What was entered before and not taken: the act, its fields, and why. */
export type Try = {
  readonly act: string;
  readonly message: string;
  readonly wrong: Wrong;
  readonly draft: Draft;
  readonly before: string;
  readonly reason: string;
};

type Props = {
  readonly context: DeskContext;
  readonly directory: Directory;
  readonly nonce: string;
  /** Lines of the directory's register that the page was made from. */
  readonly seen: number;
  readonly tried?: Try | undefined;
};

const none: Wrong = () => undefined;

const Failed = ({ tried }: Pick<Props, 'tried'>) =>
  tried ? (
    <p class="error" role="alert">
      {tried.message}
    </p>
  ) : null;

type ReasonProps = { readonly context: DeskContext; readonly form: string; readonly tried?: Try | undefined };

const Reason = ({ context, form, tried }: ReasonProps) => (
  <Line
    form={form}
    name="reason"
    label={directoryWords(context.var.language).form.reason}
    most={200}
    value={tried?.reason ?? ''}
    required
    wrong={tried?.wrong('reason')}
  />
);

/** The page that adds a rule. A new rule is put before the others unless told: at the end it would seldom count. */
export const AddPage = ({ context, directory, nonce, tried }: Props) => {
  const words = directoryWords(context.var.language);
  const { rules } = directory;
  const wrong = tried?.wrong ?? none;
  return (
    <Frame context={context} title={words.add}>
      <Failed tried={tried} />
      <section class="narrow">
        <form method="post">
          <Hidden act="add-rule" nonce={nonce} />
          <RuleFields draft={tried?.draft ?? emptyDraft} context={context} form="add" wrong={wrong} />
          <Before
            rules={rules}
            context={context}
            form="add"
            chosen={tried?.before ?? rules[0]?.id ?? ''}
            wrong={wrong}
          />
          <Reason context={context} form="add" tried={tried} />
          <button type="submit">{words.form.save}</button>
        </form>
      </section>
      <p>
        <a href="/desk/directory">{words.back}</a>
      </p>
    </Frame>
  );
};

/** The page of one rule: to change what it says, to move it, to retire it. */
export const RulePage = ({
  context,
  directory,
  nonce,
  seen,
  tried,
  rule,
}: Props & { readonly rule: DirectoryRule }) => {
  const { language, county } = context.var;
  const words = directoryWords(language);
  const others = directory.rules.filter(({ id }) => id !== rule.id);
  const following = directory.rules[directory.rules.indexOf(rule) + 1]?.id ?? '';
  const of = (act: string): Try | undefined => (tried?.act === act ? tried : undefined);
  const changing = of('change-rule');
  const moving = of('move-rule');
  return (
    <Frame context={context} title={ruleWords(rule, county, language)}>
      <Failed tried={tried} />
      <section class="narrow">
        <h2>{words.form.moving}</h2>
        <form method="post">
          <Hidden act="move-rule" nonce={nonce} />
          <Before
            rules={others}
            context={context}
            form="move"
            chosen={moving?.before ?? following}
            wrong={moving?.wrong ?? none}
          />
          <Reason context={context} form="move" tried={moving} />
          <button type="submit">{words.form.move}</button>
        </form>
      </section>
      <section class="narrow">
        <h2>{words.form.changing}</h2>
        <form method="post">
          <Hidden act="change-rule" nonce={nonce} />
          <input type="hidden" name="seen" value={String(seen)} />
          <RuleFields
            draft={changing?.draft ?? draftOf(rule)}
            context={context}
            form="change"
            wrong={changing?.wrong ?? none}
          />
          <Reason context={context} form="change" tried={changing} />
          <button type="submit">{words.form.save}</button>
        </form>
      </section>
      <section class="narrow">
        <h2>{words.form.retiring}</h2>
        <form method="post">
          <Hidden act="retire-rule" nonce={nonce} />
          <Reason context={context} form="retire" tried={of('retire-rule')} />
          <button type="submit" class="danger">
            {words.form.retire}
          </button>
        </form>
      </section>
      <p>
        <a href="/desk/directory">{words.back}</a>
      </p>
    </Frame>
  );
};
