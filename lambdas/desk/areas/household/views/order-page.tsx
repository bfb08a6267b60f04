import type { OrderEvent, Scores } from '../../../../../domain/household/events.ts';
import { serviceWords } from '../../../../services/words.ts';
import { PhotoGallery } from '../../../../shared/photos/photo-gallery.tsx';
import type { Attempt } from '../../../../shared/web/attempt.ts';
import { datedIn, limitIn } from '../../../../shared/web/moments.ts';
import { placeIn } from '../../../../shared/web/names.ts';
import { photoWordsIn } from '../../../../shared/web/words/photo-words.ts';
import { filled, formWordsIn } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { Told } from '../../tickets/views/told.tsx';
import { enterpriseIn, serviceIn } from '../names.ts';
import type { SeenOrder } from '../scene.ts';
import { householdWords } from '../words/words.ts';
import { OrderForms } from './order-forms.tsx';
import { Tabs } from './tabs.tsx';

type Props = { readonly seen: SeenOrder; readonly context: DeskContext };

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** What stands about the order, by the words for it; what there is nothing of is left out. */
const factsOf = ({ seen, context }: Props) => {
  const { stored, market, resident, done } = seen;
  const { order } = stored;
  const { phase, report, offers } = order;
  const { language, county, at } = context.var;
  const words = householdWords(language);
  const scored = (scores: Scores | undefined) => scores && filled(words.scores, scores);
  const holder = market.enterprises.get(offers.at(-1)?.enterprise ?? '');
  const proposal = phase.kind === 'talking' ? phase.proposal : undefined;
  return {
    stage: serviceWords[language].stages[phase.kind],
    outcome: phase.kind === 'ended' ? serviceWords[language].outcomes[phase.outcome] : undefined,
    placed: datedIn(language, order.placedAt),
    via: words.via[order.via],
    category: serviceIn(language, order.category, market),
    town: order.town === undefined ? undefined : placeIn(language, order.town, county),
    until: 'due' in phase ? limitIn(language, phase.due, at) : undefined,
    enterprise: holder && `${enterpriseIn(language, holder.id, market)} ${holder.phone}`,
    proposal: proposal && `${limitIn(language, proposal.completeBy, at)} ${words.sides[proposal.from]}`,
    completeBy: phase.kind === 'agreed' ? limitIn(language, phase.completeBy, at) : undefined,
    late: order.lateness > 0 ? String(order.lateness) : undefined,
    report:
      report &&
      filled(report.late ? words.reportedLate : words.reported, {
        at: datedIn(language, report.at),
        price: yuan(report.price),
      }),
    done,
    evaluation: scored(order.evaluation),
    supervisor: scored(order.supervisorScores),
    resident: resident && `${resident.name} ${resident.phone.replace(/^\+86/, '')}`,
    address: resident?.address,
    wish: resident?.wish,
  } as const;
};

const Facts = ({ seen, context }: Props) => {
  const words = householdWords(context.var.language);
  const facts = Object.entries(factsOf({ seen, context })) as [keyof ReturnType<typeof factsOf>, string | undefined][];
  const { complaint } = seen.stored.order;
  const founded = complaint?.founded === undefined ? 'open' : (`${complaint.founded}` as const);
  return (
    <section>
      <dl class="household-facts">
        {facts.map(([name, text]) =>
          text === undefined ? (
            ''
          ) : (
            <div>
              <dt>{words.facts[name]}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        {complaint ? (
          <div>
            <dt>{words.facts.complaint}</dt>
            <dd>
              <a href={`/desk/tickets/${complaint.ticketId}`}>{complaint.ticketId}</a> {words.founded[founded]}
            </dd>
          </div>
        ) : (
          ''
        )}
      </dl>
      {seen.resident ? '' : <p class="soft">{words.erased}</p>}
    </section>
  );
};

/** The photos of what was done; for whoever may see the resident, whose home they show. */
const Photos = ({ seen, context }: Props) => {
  const { language } = context.var;
  if (seen.photos.length === 0) return null;
  return (
    <section>
      <h2>{photoWordsIn(language).photos}</h2>
      <PhotoGallery
        photos={seen.photos.map(({ photo }) => photo)}
        under={`/desk/household/orders/${seen.stored.order.id}/photos`}
        caption={(n) => filled(serviceWords[language].photo, { n })}
      />
    </section>
  );
};

const lineOf = (event: OrderEvent, { seen, context }: Props): string => {
  const { language } = context.var;
  const text = householdWords(language).events[event.type];
  return event.type === 'OrderOffered'
    ? filled(text, { enterprise: enterpriseIn(language, event.enterprise, seen.market) })
    : text;
};

const History = ({ seen, context }: Props) => (
  <section>
    <h2>{householdWords(context.var.language).history}</h2>
    <ol class="plain-list">
      {seen.stored.commits
        .flatMap(({ events }) => events)
        .map((event) => (
          <li>
            <time datetime={new Date(event.at).toISOString()}>{datedIn(context.var.language, event.at)}</time>{' '}
            {lineOf(event, { seen, context })}
          </li>
        ))}
    </ol>
  </section>
);

type PageProps = Props & { readonly attempt?: Attempt | undefined; readonly done?: string | undefined };

/** One order: what stands, what can be done about it, and what happened. */
export const OrderPage = ({ attempt, done, ...props }: PageProps) => {
  const { seen, context } = props;
  const { language } = context.var;
  return (
    <Frame context={context} title={filled(serviceWords[language].order, { number: seen.stored.order.id })}>
      <Tabs context={context} />
      <Told words={formWordsIn(language)} attempt={attempt} done={done} />
      <Facts {...props} />
      <Photos {...props} />
      <OrderForms {...props} attempt={attempt} />
      <History {...props} />
    </Frame>
  );
};
