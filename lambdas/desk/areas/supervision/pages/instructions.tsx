import {
  type InstructionCommand,
  type InstructionCommandName,
  instructionAccess,
  type NewInstruction,
} from '../../../../../domain/supervision/instructions/decide.ts';
import {
  type Instruction,
  type InstructionEvent,
  isLateInstruction,
} from '../../../../../domain/supervision/instructions/instruction.ts';
import { instructionBodies, instructionBody } from '../../../../shared/schemas/supervision/instruction-bodies.ts';
import { instructionBook } from '../../../../shared/supervision/books.ts';
import { actOnInstruction, enterInstruction } from '../../../../shared/supervision/instructions.ts';
import { datedIn, datedLimitIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import { choicesOf, type DeskField, type DeskForm } from '../form.ts';
import { type RegisterDesk, registerPages } from '../register-pages.tsx';
import { holdsOne } from '../tabs.ts';
import { LateMark, Prose, Table, TicketLinks, tabPaths } from '../views/parts.tsx';
import { filled, supervisionWords } from '../words/words.ts';

const officeOf = ({ var: { dependencies, county } }: DeskContext) => ({ ...dependencies, county });

const createForm = (context: DeskContext): DeskForm | undefined =>
  holdsOne(context, instructionAccess.create)
    ? {
        act: 'create',
        schema: instructionBody,
        fields: [
          {
            name: 'kind',
            input: 'select',
            required: true,
            choices: choicesOf(supervisionWords(context.var.language).kinds),
          },
          { name: 'number', input: 'line', required: true },
          { name: 'text', input: 'prose', required: true },
          { name: 'dueAt', input: 'moment' },
          { name: 'receivedAt', input: 'moment' },
          { name: 'tickets', input: 'lines' },
        ],
      }
    : undefined;

const actFields: { readonly [N in InstructionCommandName]: readonly DeskField[] } = {
  'link-ticket': [{ name: 'ticket', input: 'line', required: true }],
  reply: [{ name: 'text', label: 'answer', input: 'prose', required: true }],
  'accept-reply': [],
  'return-reply': [
    { name: 'reason', input: 'prose', required: true },
    { name: 'dueAt', input: 'moment' },
  ],
  cancel: [{ name: 'reason', input: 'prose', required: true }],
};

/** What can be done with an instruction in its state, at all. */
const actsIn = ({ state }: Instruction): readonly InstructionCommandName[] => {
  switch (state) {
    case 'open':
      return ['reply', 'link-ticket', 'cancel'];
    case 'answered':
      return ['accept-reply', 'return-reply', 'link-ticket', 'cancel'];
    case 'accepted':
    case 'cancelled':
      return [];
  }
};

const forms = (context: DeskContext, one: Instruction): readonly DeskForm[] =>
  actsIn(one)
    .filter((act) => holdsOne(context, instructionAccess[act]))
    .map((act) => ({ act, fields: actFields[act], schema: instructionBodies[act] }));

const List = ({ context, things }: { context: DeskContext; things: readonly Instruction[] }) => {
  const words = supervisionWords(context.var.language);
  const { columns } = words;
  return (
    <Table
      caption={words.tabs.instructions}
      columns={[columns.id, columns.upstreamNumber, columns.kind, columns.received, columns.replyBy, columns.state]}
    >
      {things.map((one) => (
        <tr>
          <th scope="row">
            <a href={`${tabPaths.instructions}/${one.id}`}>{one.id}</a>
          </th>
          <td>{one.number}</td>
          <td>{words.kinds[one.kind]}</td>
          <td>{datedIn(context.var.language, one.receivedAt)}</td>
          <td>{one.dueAt === undefined ? '' : datedLimitIn(context.var.language, one.dueAt)}</td>
          <td>
            {words.states[one.state]} <LateMark late={isLateInstruction(one)} words={words} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

const Replies = ({ context, one }: { context: DeskContext; one: Instruction }) => {
  const words = supervisionWords(context.var.language);
  if (one.replies.length === 0) return null;
  return (
    <section>
      <h2>{words.headings.replies}</h2>
      {one.replies.map(({ at, text, late, decided }) => (
        <>
          <p>
            {datedIn(context.var.language, at)} {late ? <LateMark late words={words} /> : words.inTime}{' '}
            {decided
              ? decided.accepted
                ? words.accepted
                : filled(words.returned, { reason: decided.reason ?? '' })
              : ''}
          </p>
          <Prose text={text} />
        </>
      ))}
    </section>
  );
};

const Detail = ({ context, one }: { context: DeskContext; one: Instruction }) => {
  const words = supervisionWords(context.var.language);
  return (
    <>
      <section>
        <h2>{words.headings.text}</h2>
        <p>
          {words.kinds[one.kind]} · {words.columns.received} {datedIn(context.var.language, one.receivedAt)}
          {one.dueAt === undefined
            ? ''
            : ` · ${words.columns.replyBy} ${datedLimitIn(context.var.language, one.dueAt)}`}{' '}
          · {words.states[one.state]} <LateMark late={isLateInstruction(one)} words={words} />
        </p>
        <Prose text={one.text} />
        {one.tickets.length === 0 ? null : (
          <p>
            {words.headings.tickets}: <TicketLinks tickets={one.tickets} />
          </p>
        )}
      </section>
      <Replies context={context} one={one} />
    </>
  );
};

const desk: RegisterDesk<InstructionEvent, Instruction> = {
  tab: 'instructions',
  book: instructionBook,
  isShown: () => true,
  createForm,
  create: (context, request, body) => enterInstruction(officeOf(context), request, body as NewInstruction),
  forms,
  act: (context, id, { act }, request, body) =>
    actOnInstruction(officeOf(context), id, request, { name: act, body } as InstructionCommand),
  title: (_, { id, number }) => `${id} · ${number}`,
  list: (context, things) => <List context={context} things={things} />,
  detail: (context, one) => <Detail context={context} one={one} />,
};

/** 指令: what level 1 asks for, and what was answered (R6). */
export const instructionPages = registerPages(desk);
