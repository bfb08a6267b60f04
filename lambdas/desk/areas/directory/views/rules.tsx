import { directoryEditors } from '../../../../../domain/dispatch/access.ts';
import type { Directory } from '../../../../../domain/dispatch/directory.ts';
import { isBroken } from '../../../../shared/views/directory-view.ts';
import { ruleWords } from '../../../../shared/views/rule-words.ts';
import { classNames, classNamesEnglish } from '../../../../shared/views/words.ts';
import { categoryIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { directoryWords } from '../words/words.ts';
import { Listing } from './listing.tsx';

type Props = { readonly directory: Directory; readonly context: DeskContext };

/** Whether the person changes the directory. */
export const isEditor = ({ var: { actor } }: DeskContext): boolean =>
  actor.roles.some((role) => directoryEditors.includes(role));

/** The rules in order, each in words; those who may change them find where. */
export const Rules = ({ directory, context }: Props) => {
  const { language, county } = context.var;
  const words = directoryWords(language);
  const classes = language === 'en' ? classNamesEnglish : classNames;
  const edits = isEditor(context);
  const kept = directory.regulated.value
    .map((id) => categoryIn(language, id, county))
    .join(words.suggestions.separator);
  return (
    <section class="directory">
      <p>{words.intro}</p>
      <p class="soft">{filled(words.kept, { categories: kept })}</p>
      <Listing
        heading={words.rules}
        columns={[words.order, words.rule, words.class, words.basis, ...(edits ? [words.change] : [])]}
      >
        {directory.rules.map((rule, index) => (
          <tr>
            <td>{index + 1}</td>
            <td>
              {ruleWords(rule, county, language)}
              {isBroken(rule, county) ? <strong class="error"> {words.broken}</strong> : null}
            </td>
            <td>
              {rule.class ? classes[rule.class] : ''} {rule.urgent ? words.urgent : ''}
            </td>
            <td>
              {rule.note}
              <br />
              <span class="soft">{rule.clause}</span>
            </td>
            {edits ? (
              <td>
                <a href={`/desk/directory/rules/${rule.id}`} aria-label={`${words.change} ${index + 1}`}>
                  {words.change}
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </Listing>
    </section>
  );
};
