import type { Scope } from '../../../domain/organisation/scope.ts';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { limitRows } from '../limits.ts';
import { Document, type GuideFrame, inLanguage } from './document.tsx';
import { Qr } from './qr.tsx';
import { Accepted } from './scope.tsx';

/** Limits that a passer-by wants to know: so many fit on a sheet. */
const most = 5;

type PosterProps = {
  readonly frame: GuideFrame;
  readonly rules: RuleSet;
  readonly scope: Scope;
  readonly baseUrl: string;
};

/** A sheet of A4 for service halls and village boards (五(五), R80): what to dial, what for, and a code that leads to the guide. */
export const PosterPage = ({ frame, rules, scope, baseUrl }: PosterProps) => {
  const { words } = frame;
  const address = `${baseUrl}${inLanguage('/guide', frame)}`;
  return (
    <Document frame={frame} title={words.posterTitle} kind="poster">
      <p class="screen">
        {words.posterPrint} <a href={inLanguage('/guide', frame)}>{words.back}</a>
      </p>
      <main class="sheet">
        <p class="head">{words.hotline}</p>
        <h1>{words.posterTitle}</h1>
        <p class="hours">{words.posterHours}</p>
        <div class="columns">
          <div>
            <h2>{words.accepted}</h2>
            <Accepted frame={frame} scope={scope} />
          </div>
          <div>
            <h2>{words.limits}</h2>
            <dl>
              {limitRows(rules, words)
                .slice(0, most)
                .map(({ what, value }) => (
                  <>
                    <dt>{what}</dt>
                    <dd>{value}</dd>
                  </>
                ))}
            </dl>
          </div>
        </div>
        <div class="scan">
          <Qr text={address} title={words.posterQr} />
          <div>
            <p>{words.posterScan}</p>
            <p class="address">{address}</p>
          </div>
        </div>
        <p class="emergency">{words.posterEmergency}</p>
      </main>
    </Document>
  );
};
