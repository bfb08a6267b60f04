import { cancelReasons, declineReasons } from '../../../domain/household/events.ts';
import type { Market } from '../../../domain/household/market.ts';
import type { Order, OrderPhoto } from '../../../domain/household/order.ts';
import { takesPhotos } from '../../../domain/household/photo.ts';
import type { OrderLink } from '../../shared/orders/links.ts';
import type { Resident } from '../../shared/orders/private.ts';
import { chineseLimit, englishMoment } from '../../shared/views/dates.ts';
import { filled } from '../../shared/web/words/words.ts';
import { Document, type Frame } from './document.tsx';
import { ActForm, type ActName, type Field } from './form.tsx';
import { Photos } from './photos.tsx';

type LinkProps = {
  readonly frame: Frame;
  readonly order: Order;
  readonly market: Market;
  readonly link: OrderLink;
  /** For the enterprise that holds the order. */
  readonly resident: Resident | undefined;
  /** What was done, as the enterprise reports it. */
  readonly done: string | undefined;
  /** Those that the reader may see. */
  readonly photos: readonly OrderPhoto[];
  readonly code: string;
  readonly error: string | undefined;
};

const reason = (words: Readonly<Record<string, string>>, all: readonly string[]): Field => ({
  name: 'reason',
  choices: all.map((value) => [value, words[value] ?? value] as const),
});

const scores: readonly Field[] = (['attitude', 'quality', 'satisfaction'] as const).map((name) => ({
  name,
  choices: ['5', '4', '3', '2', '1'].map((value) => [value, value] as const),
}));

type Offered = readonly (readonly [ActName, readonly Field[]])[];

const time: Field = { name: 'completeBy', type: 'datetime-local' };

/** What an enterprise can do at the order's step. */
const forEnterprise = ({ phase }: Order, { words }: Frame): Offered => {
  const decline = ['decline', [reason(words.declineReasons, declineReasons)]] as const;
  switch (phase.kind) {
    case 'offered':
      return [['propose', [time]], ['contact', []], ['attempt', []], decline];
    case 'talking':
      return [...(phase.proposal?.from === 'resident' ? [['agree', []] as const] : []), ['propose', [time]], decline];
    case 'agreed':
      return [
        [
          'report',
          [
            { name: 'done', type: 'prose' },
            { name: 'price', type: 'number' },
          ],
        ],
      ];
    case 'placed':
    case 'reported':
    case 'unassigned':
    case 'ended':
      return [];
  }
};

/** What the resident can do at the order's step. */
const forResident = ({ phase, complaint, offers }: Order, { words }: Frame): Offered => {
  const cancel = ['cancel', [reason(words.cancelReasons, cancelReasons)]] as const;
  const complain = complaint || offers.length === 0 ? [] : [['complain', [{ name: 'text', type: 'prose' }]] as const];
  switch (phase.kind) {
    case 'talking':
      return [
        ...(phase.proposal?.from === 'enterprise' ? [['agree', []] as const] : []),
        ['propose', [time]],
        cancel,
        ...complain,
      ];
    case 'reported':
      return [['evaluate', scores], ...complain];
    case 'ended':
      return complain;
    case 'placed':
    case 'offered':
    case 'agreed':
    case 'unassigned':
      return [cancel, ...complain];
  }
};

const Facts = ({ frame, order, market, link, resident, done }: Omit<LinkProps, 'error' | 'photos' | 'code'>) => {
  const { words, language } = frame;
  const { phase, complaint, report } = order;
  const shown = (at: number): string => (language === 'en' ? englishMoment(at) : chineseLimit(at));
  const holder = order.offers.at(-1)?.enterprise;
  const firm = holder === undefined ? undefined : market.enterprises.get(holder);
  const proposal = phase.kind === 'talking' ? phase.proposal : undefined;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.step, words.stages[phase.kind]],
    [words.outcome, phase.kind === 'ended' ? words.outcomes[phase.outcome] : undefined],
    [words.holder, firm && `${language === 'en' ? firm.english : firm.name} ${firm.phone}`],
    [words.until, 'due' in phase ? shown(phase.due) : undefined],
    [words.time, phase.kind === 'agreed' ? shown(phase.completeBy) : undefined],
    [words.proposed, proposal && proposal.from !== link.side ? shown(proposal.completeBy) : undefined],
    [words.fields.done, done],
    [words.fields.price, report && (report.price / 100).toFixed(2)],
    ...(resident
      ? ([
          [words.resident, `${resident.name} ${resident.phone.replace(/^\+86/, '')}`],
          [words.address, resident.address],
          [words.wish, resident.wish],
        ] as const)
      : []),
  ];
  return (
    <>
      <dl>
        {rows.map(([name, text]) =>
          text === undefined ? (
            ''
          ) : (
            <>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </>
          ),
        )}
      </dl>
      {complaint && link.side === 'resident' ? <p>{filled(words.complaint, { number: complaint.ticketId })}</p> : ''}
    </>
  );
};

/** The page behind a link in an SMS about an order: what stands, and a form for each act that can be done now. */
export const LinkPage = ({ error, ...props }: LinkProps) => {
  const { frame, order, link, photos, code } = props;
  const offered = link.side === 'enterprise' ? forEnterprise(order, frame) : forResident(order, frame);
  return (
    <Document frame={frame} title={filled(frame.words.order, { number: order.id })}>
      {error === undefined ? '' : <p role="alert">{error}</p>}
      <Facts {...props} />
      <Photos frame={frame} photos={photos} code={code} />
      {link.side === 'enterprise' && takesPhotos(order) ? (
        <p>
          <a href={`/s/${code}/photos${frame.language === 'en' ? '?lang=en' : ''}`}>{frame.words.addPhotos}</a>
        </p>
      ) : (
        ''
      )}
      {offered.map(([act, fields]) => (
        <ActForm frame={frame} step={order.commits} act={act} fields={fields} />
      ))}
    </Document>
  );
};

/** Why there is nothing behind a link. */
export const NothingPage = ({ frame, text }: { readonly frame: Frame; readonly text: string }) => (
  <Document frame={frame} title={frame.words.hotline}>
    <p>{text}</p>
    <p>
      <a href="/services">{frame.words.title}</a>
    </p>
  </Document>
);
