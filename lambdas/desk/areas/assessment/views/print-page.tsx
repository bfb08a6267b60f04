import { bulletinTemplates } from '../../../../../config/county.ts';
import type { Bulletin } from '../../../../../domain/bulletins/bulletin.ts';
import { dateOf } from '../../../../../domain/time/instant.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { Document } from '../../../views/document.tsx';
import { assessmentWords } from '../words/words.ts';

/** `2026年12月1日` */
const chineseDay = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/**
 * A bulletin laid out as official papers are (GB/T 9704): red head over a red line, number, issuer and date, title, body, and
 * to whom it is reported. It is Chinese in either language of the desk.
 */
export const PrintedBulletin = ({ bulletin }: { readonly bulletin: Bulletin }) => {
  const { print } = assessmentWords('zh');
  const { issuer, heads, reportTo, copyTo } = bulletinTemplates;
  const date = chineseDay(dateOf(bulletin.issued?.at ?? bulletin.changedAt));
  return (
    <Document title={bulletin.title} language="zh">
      <main class="official">
        <p class="official-head">{heads[bulletin.kind]}</p>
        <p class="official-number">
          {bulletin.issued ? filled(print.number, { issue: bulletin.issued.issue }) : print.draft}
        </p>
        <p class="official-line">
          <span>{issuer}</span>
          <span>{date}</span>
        </p>
        <h1>{bulletin.title}</h1>
        {bulletin.body.split('\n').map((paragraph) => (
          <p class="official-text">{paragraph}</p>
        ))}
        <div class="official-foot">
          <p>
            {print.reportTo}
            {reportTo}
          </p>
          <p>
            {print.copyTo}
            {copyTo}
          </p>
          <p class="official-line">
            <span>{issuer}</span>
            <span>{filled(print.issuedOn, { date })}</span>
          </p>
        </div>
      </main>
    </Document>
  );
};
