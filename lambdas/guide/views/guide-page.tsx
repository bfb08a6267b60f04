import type { Scope } from '../../../domain/organisation/scope.ts';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { filled } from '../../pages/words/words.ts';
import type { PublicFigures } from '../../shared/store/public-figures.ts';
import { limitRows } from '../limits.ts';
import { Document, type GuideFrame, Header, inLanguage } from './document.tsx';
import { Figures } from './figures.tsx';
import { Flow } from './flow.tsx';
import { Accepted, Elsewhere } from './scope.tsx';

type LimitsProps = { readonly frame: GuideFrame; readonly rules: RuleSet };

const Limits = ({ frame: { words, language }, rules }: LimitsProps) => (
  <>
    <p>
      {filled(words.limitsIntro, {
        close: rules.closeOfBusiness.value,
        approval: rules.approval,
        version: rules.version,
      })}
    </p>
    <table class="limits">
      <thead>
        <tr>
          <th scope="col">{words.limitHeads.what}</th>
          <th scope="col">{words.limitHeads.limit}</th>
        </tr>
      </thead>
      <tbody>
        {limitRows(rules, words).map(({ what, value, clause }) => (
          <tr>
            <th scope="row">{what}</th>
            <td>
              {value}
              <small lang={language === 'en' ? 'zh-CN' : undefined}>{clause}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const Follow = ({ frame }: { readonly frame: GuideFrame }) => (
  <>
    <ol>
      {frame.words.followSteps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <p>
      <a class="button" href={inLanguage('/progress', frame)}>
        {frame.words.progress}
      </a>{' '}
      <a class="button" href={inLanguage('/report', frame)}>
        {frame.words.report}
      </a>
    </p>
  </>
);

export type GuidePageProps = {
  readonly frame: GuideFrame;
  readonly rules: RuleSet;
  readonly scope: Scope;
  readonly figures: PublicFigures | undefined;
};

/** 受理范围、办件流程、时限、监督力度、本月数据 (五(五), R79), for whoever opens it. */
export const GuidePage = ({ frame, rules, scope, figures }: GuidePageProps) => {
  const { words } = frame;
  const sections = [
    { id: 'accepted', title: words.accepted, content: <Accepted frame={frame} scope={scope} /> },
    { id: 'elsewhere', title: words.elsewhere, content: <Elsewhere frame={frame} scope={scope} /> },
    { id: 'flow', title: words.flow, content: <Flow frame={frame} rules={rules} /> },
    { id: 'limits', title: words.limits, content: <Limits frame={frame} rules={rules} /> },
    { id: 'follow', title: words.follow, content: <Follow frame={frame} /> },
    { id: 'supervision', title: words.supervision, content: <p>{words.supervisionText}</p> },
    { id: 'figures', title: words.figures, content: <Figures frame={frame} figures={figures} /> },
  ];
  return (
    <Document frame={frame} title={words.title} kind="page">
      <Header frame={frame} />
      <main>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>
          <a class="button" href="tel:12345">
            {words.dial}
          </a>
        </p>
        <nav aria-label={words.title}>
          <ul class="contents">
            {sections.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {sections.map(({ id, title, content }) => (
          <section id={id}>
            <h2>{title}</h2>
            {content}
          </section>
        ))}
      </main>
      <footer>
        <a href={inLanguage('/guide/poster', frame)}>{words.poster}</a>
      </footer>
    </Document>
  );
};
