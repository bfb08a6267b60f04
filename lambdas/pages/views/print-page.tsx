import { fromIso } from '../../../domain/time/instant.ts';
import { groundNames, outcomeNames } from '../../shared/views/words.ts';
import { limitIn, momentIn } from '../../shared/web/moments.ts';
import { unitIn } from '../../shared/web/names.ts';
import type { Scene } from '../scene.ts';
import { filled } from '../words/words.ts';
import { Layout } from './layout.tsx';

const Row = ({ name, text }: { name: string; text: string | undefined }) =>
  text === undefined ? null : (
    <tr>
      <th scope="row">{name}</th>
      <td class="prose">{text}</td>
    </tr>
  );

/** 签字表 (五(一), R67): the result or application on paper, to be signed by hand and uploaded as a scan. */
export const PrintPage = ({ scene }: { scene: Scene }) => {
  const { view, words, language, county, at } = scene;
  const { page, acts } = words;
  const { result, application } = view;
  return (
    <Layout
      words={words}
      language={language}
      title={page.printForm}
      switchTo={`?view=print${language === 'en' ? '' : '&lang=en'}`}
    >
      <p class="screen">
        <button type="button" data-print="">
          {page.printForm}
        </button>
      </p>
      <div class="paper">
        <h1>{acts.titles['sign-result']}</h1>
        <table>
          <tbody>
            <Row name={filled(page.ticket, { number: '' }).trim()} text={view.ticketId} />
            <Row name={page.unit} text={unitIn(language, view.unit, county)} />
            <Row name={page.subject} text={view.subject} />
            <Row name={page.wants} text={view.request} />
            <Row name={acts.fields.dueAt} text={view.dueAt && limitIn(language, fromIso(view.dueAt))} />
            <Row name={page.outcome} text={result && outcomeNames[result.outcome]} />
            <Row name={page.summary} text={result?.summary} />
            <Row name={page.plan} text={result?.plan} />
            <Row name={page.ground} text={application && groundNames[application.ground]} />
            <Row name={page.replyToCitizen} text={application?.replyToCitizen} />
            <Row name={page.statement} text={application?.statement} />
            <tr>
              <th scope="row">{acts.buttons.sign}</th>
              <td class="sign" />
            </tr>
          </tbody>
        </table>
        <p>
          <small>{momentIn(language, at)}</small>
        </p>
      </div>
    </Layout>
  );
};
