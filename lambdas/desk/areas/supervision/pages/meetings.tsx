import {
  type MeetingCommand,
  meetingAccess,
  type NewMeeting,
} from '../../../../../domain/supervision/meetings/decide.ts';
import type { FollowUp, Meeting, MeetingEvent } from '../../../../../domain/supervision/meetings/meeting.ts';
import { meetingBodies, meetingBody } from '../../../../shared/schemas/supervision/meeting-bodies.ts';
import { meetingBook } from '../../../../shared/supervision/books.ts';
import { actOnMeeting, enterMeeting } from '../../../../shared/supervision/meetings.ts';
import { shareOf } from '../../../../shared/supervision/readers.ts';
import { warningWords } from '../../../../shared/supervision/warning-words.ts';
import { datedIn, dayIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import { type DeskForm, standingChoices } from '../form.ts';
import { type RegisterDesk, registerPages } from '../register-pages.tsx';
import { holdsOne } from '../tabs.ts';
import { LateMark, Prose, Table, TicketLinks, tabPaths } from '../views/parts.tsx';
import { filled, supervisionWords } from '../words/words.ts';

const officeOf = ({ var: { dependencies, county } }: DeskContext) => ({ ...dependencies, county });

const followUpsFor = ({ var: { actor, county } }: DeskContext, { followUps }: Meeting): readonly FollowUp[] => {
  const share = shareOf(actor, county);
  return followUps.filter((one) => share === undefined || share(one.unit));
};

const createForm = (context: DeskContext): DeskForm | undefined =>
  holdsOne(context, meetingAccess.create)
    ? {
        act: 'create',
        schema: meetingBody,
        fields: [
          { name: 'date', input: 'date', required: true },
          { name: 'subject', input: 'line', required: true },
          { name: 'participants', input: 'lines', required: true },
          { name: 'conclusions', input: 'prose', required: true },
          { name: 'tickets', input: 'lines' },
        ],
      }
    : undefined;

const addFollowUp = ({ var: { county, language } }: DeskContext): DeskForm => ({
  act: 'add-follow-up',
  schema: meetingBodies['add-follow-up'],
  fields: [
    { name: 'unit', input: 'select', required: true, choices: standingChoices(county, language, true) },
    { name: 'text', input: 'prose', required: true },
    { name: 'dueOn', input: 'date', required: true },
  ],
});

const completeFollowUp = (open: readonly FollowUp[]): DeskForm => ({
  act: 'complete-follow-up',
  schema: meetingBodies['complete-follow-up'],
  shape: (entered) => ({ ...entered, followUp: Number(entered.followUp) }),
  fields: [
    {
      name: 'followUp',
      input: 'select',
      required: true,
      choices: open.map(({ followUp }) => ({ value: String(followUp), label: String(followUp) })),
    },
    { name: 'text', label: 'done', input: 'prose', required: true },
  ],
});

const forms = (context: DeskContext, meeting: Meeting): readonly DeskForm[] => {
  const open = followUpsFor(context, meeting).filter(({ done }) => !done);
  return [
    ...(holdsOne(context, meetingAccess['add-follow-up']) ? [addFollowUp(context)] : []),
    ...(open.length > 0 && holdsOne(context, meetingAccess['complete-follow-up']) ? [completeFollowUp(open)] : []),
  ];
};

const List = ({ context, things }: { context: DeskContext; things: readonly Meeting[] }) => {
  const words = supervisionWords(context.var.language);
  const { columns } = words;
  return (
    <Table caption={words.tabs.meetings} columns={[columns.id, columns.date, columns.subject, columns.open]}>
      {things.map((one) => (
        <tr>
          <th scope="row">
            <a href={`${tabPaths.meetings}/${one.id}`}>{one.id}</a>
          </th>
          <td>{dayIn(context.var.language, one.date)}</td>
          <td>{one.subject}</td>
          <td class="number">{followUpsFor(context, one).filter(({ done }) => !done).length}</td>
        </tr>
      ))}
    </Table>
  );
};

const FollowUps = ({ context, meeting }: { context: DeskContext; meeting: Meeting }) => {
  const words = supervisionWords(context.var.language);
  const { columns } = words;
  const unitName = (id: string) => {
    const unit = context.var.county.organisation.get(id);
    return (context.var.language === 'en' ? unit?.english : unit?.name) ?? id;
  };
  const shown = followUpsFor(context, meeting);
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{words.headings.followUps}</h2>
      <Table
        caption={words.headings.followUps}
        columns={['#', columns.unit, columns.text, columns.dueOn, columns.state]}
      >
        {shown.map(({ followUp, unit, text, dueOn, done, overdue }) => (
          <tr>
            <th scope="row">{followUp}</th>
            <td>{unitName(unit)}</td>
            <td>
              <Prose text={text} />
              {done ? (
                <p class="soft">
                  {datedIn(context.var.language, done.at)}: {done.text}
                </p>
              ) : null}
            </td>
            <td>{filled(words.untilClose, { date: dayIn(context.var.language, dueOn) })}</td>
            <td>
              {done ? words.states.done : words.states.todo}{' '}
              <LateMark late={overdue || (done?.late ?? false)} words={words} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
};

const Detail = ({ context, meeting }: { context: DeskContext; meeting: Meeting }) => {
  const words = supervisionWords(context.var.language);
  const kinds = meeting.warnings.map((kind) => warningWords[kind][context.var.language === 'en' ? 'english' : 'name']);
  return (
    <>
      <section>
        <h2>{words.headings.conclusions}</h2>
        <p>
          {meeting.date} · {words.headings.participants}: {meeting.participants.join('、')}
        </p>
        <Prose text={meeting.conclusions} />
        {kinds.length === 0 ? null : (
          <p>
            {words.headings.warnings}: {kinds.join('、')}
          </p>
        )}
        {meeting.tickets.length === 0 || shareOf(context.var.actor, context.var.county) !== undefined ? null : (
          <p>
            {words.headings.tickets}: <TicketLinks tickets={meeting.tickets} />
          </p>
        )}
      </section>
      <FollowUps context={context} meeting={meeting} />
    </>
  );
};

const desk: RegisterDesk<MeetingEvent, Meeting> = {
  tab: 'meetings',
  book: meetingBook,
  isShown: (context, meeting) =>
    shareOf(context.var.actor, context.var.county) === undefined || followUpsFor(context, meeting).length > 0,
  createForm,
  create: (context, request, body) => enterMeeting(officeOf(context), request, body as NewMeeting),
  forms,
  act: (context, id, { act }, request, body) =>
    actOnMeeting(officeOf(context), id, request, { name: act, body } as MeetingCommand),
  title: (_, { id, subject }) => `${id} · ${subject}`,
  list: (context, things) => <List context={context} things={things} />,
  detail: (context, meeting) => <Detail context={context} meeting={meeting} />,
};

/** 会商: meetings with what they agreed (R78). */
export const meetingPages = registerPages(desk);
