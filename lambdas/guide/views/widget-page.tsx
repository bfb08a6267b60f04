import { filled } from '../../pages/words/words.ts';
import type { PublicFigures } from '../../shared/store/public-figures.ts';
import { Document, type GuideFrame, inLanguage } from './document.tsx';
import { monthOf, shownValue } from './figures.tsx';

/** Figures that fit into the box. */
const most = 2;

type WidgetProps = { readonly frame: GuideFrame; readonly figures: PublicFigures | undefined };

/** A box for the pages of others (R80): the number, two ways on, two figures. It opens what it leads to in a window of its own. */
export const WidgetPage = ({ frame, figures }: WidgetProps) => {
  const { words, language } = frame;
  const outside = { target: '_blank', rel: 'noopener' };
  return (
    <Document frame={frame} title={words.title} kind="widget">
      <main>
        <h1>{words.hotline}</h1>
        <p>
          <a class="button" href="tel:12345">
            {words.dial}
          </a>
        </p>
        <p>
          <a href={inLanguage('/guide', frame)} {...outside}>
            {words.widgetOpen}
          </a>{' '}
          <a href={inLanguage('/progress', frame)} {...outside}>
            {words.progress}
          </a>
        </p>
        {(figures?.figures ?? []).slice(0, most).map((figure) => (
          <p class="soft">
            {filled(words.widgetFigure, {
              month: figures ? monthOf(figures) : '',
              name: language === 'en' ? figure.english : figure.name,
              value: shownValue(figure),
            })}
          </p>
        ))}
      </main>
    </Document>
  );
};
