import type { PropsWithChildren } from 'hono/jsx';
import { analysisReaders, centreDeciders } from '../../../../../domain/assessment/access.ts';
import { dateOf } from '../../../../../domain/time/instant.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { deskWords } from '../../../words/words.ts';
import { assessmentWords } from '../words/words.ts';

type SectionProps = PropsWithChildren<{ readonly context: DeskContext; readonly title: string }>;

export const base = '/desk/assessment';

/** Whether the reader has one of the posts. */
export const has = ({ var: { actor } }: DeskContext, roles: readonly string[]): boolean =>
  actor.roles.some((role) => roles.includes(role));

/** A page of the area, with the ways to its other parts that are for the reader. */
export const Section = ({ context, title, children }: SectionProps) => {
  const { sections } = assessmentWords(context.var.language);
  const parent = deskWords(context.var.language).areas.assessment;
  const year = dateOf(context.var.at).slice(0, 4);
  const parts = [
    { path: `${base}/scores/${year}`, name: sections.scores, roles: undefined },
    { path: `${base}/analysis`, name: sections.analysis, roles: analysisReaders },
    { path: `${base}/bulletins/${year}`, name: sections.bulletins, roles: analysisReaders },
    { path: `${base}/scheme/${year}`, name: sections.scheme, roles: centreDeciders },
  ];
  return (
    <Frame context={context} title={title}>
      <nav aria-label={parent} class="tabs">
        <ul>
          {parts.map(({ path, name, roles }) =>
            roles && !has(context, roles) ? (
              ''
            ) : (
              <li>
                <a href={path} {...(context.req.path.startsWith(path) ? { 'aria-current': 'page' as const } : {})}>
                  {name}
                </a>
              </li>
            ),
          )}
        </ul>
      </nav>
      {children}
    </Frame>
  );
};

/** Nothing to show at this address, or not for the reader. */
export const Nothing = ({ context, why }: { readonly context: DeskContext; readonly why: 'notFound' | 'notYours' }) => {
  const { title, text } = assessmentWords(context.var.language)[why];
  return (
    <Section context={context} title={title}>
      <p>{text}</p>
    </Section>
  );
};
