import { fromIso } from '../../../../../domain/time/instant.ts';
import { limitIn, momentIn } from '../../../../shared/web/moments.ts';
import { choiceIn, unitIn } from '../../../../shared/web/names.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskScene } from '../scene.ts';

type Props = { readonly scene: DeskScene };

const TicketLink = ({ name, ticketId }: { readonly name: string; readonly ticketId: string }) => (
  <li>
    {name}
    <a href={`/desk/tickets/${ticketId}`}>{ticketId}</a>
  </li>
);

const villageWords = ({ view, text, language, county, at }: DeskScene): readonly string[] =>
  view.delegations.flatMap(({ unit, dueAt, reportedAt, requestedDueAt }) => {
    const name = unitIn(language, unit, county);
    const due = (iso: string): string => limitIn(language, fromIso(iso), at);
    return [
      reportedAt === undefined
        ? filled(text.taskDue, { unit: name, due: due(dueAt) })
        : filled(text.taskReported, { unit: name }),
      ...(requestedDueAt === undefined ? [] : [filled(text.taskAsks, { unit: name, due: due(requestedDueAt) })]),
    ];
  });

const supervisionWords = ({
  view: { supervision, joint, jointProposed },
  text,
  words,
  language,
  county,
  at,
}: DeskScene): readonly string[] => [
  ...(jointProposed
    ? [
        filled(text.jointProposed, {
          at: momentIn(language, fromIso(jointProposed.at), at),
          impact: choiceIn(words, 'impact', jointProposed.impact),
        }),
      ]
    : []),
  ...(supervision
    ? [
        `${filled(text.supervisedUntil, { due: limitIn(language, fromIso(supervision.replyBy), at) })} ${supervision.late ? text.supervisionLate : ''} ${supervision.message ?? ''}`.trim(),
      ]
    : []),
  ...(joint
    ? [
        filled(text.joint, {
          lead: unitIn(language, joint.lead, county),
          partners: joint.partners.map((id) => unitIn(language, id, county)).join(language === 'en' ? ', ' : '、'),
        }),
      ]
    : []),
];

/** Villages with a task, a supervision to be answered, partners of a joint matter, tickets merged. */
export const Detours = ({ scene }: Props) => {
  const { view, text } = scene;
  const followers = view.followers ?? [];
  const lines = [...villageWords(scene), ...supervisionWords(scene)];
  if (lines.length === 0 && followers.length === 0 && view.mergedInto === undefined) return null;
  return (
    <section>
      <h2>{text.detours}</h2>
      <ul class="plain-list">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
        {followers.map((ticketId) => (
          <TicketLink name={text.follower} ticketId={ticketId} />
        ))}
        {view.mergedInto === undefined ? '' : <TicketLink name={text.mergedInto} ticketId={view.mergedInto} />}
      </ul>
    </section>
  );
};

/** The caller asked to have an archived ticket taken up again: the centre answers within a working day (R47). */
export const ReopenAsked = ({ scene: { view, text, language, at } }: Props) =>
  view.reopenRequested === undefined ? null : (
    <section class="attention">
      <p>
        {filled(text.reopenAsked, {
          at: momentIn(language, fromIso(view.reopenRequested.at), at),
          due: limitIn(language, fromIso(view.reopenRequested.answerDueAt), at),
        })}
      </p>
    </section>
  );
