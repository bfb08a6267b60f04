import type { Market } from '../../../../../domain/household/market.ts';
import { serviceWords } from '../../../../services/words.ts';
import type { OrderBoard } from '../../../../shared/orders/boards.ts';
import { limitIn } from '../../../../shared/web/moments.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { enterpriseIn, serviceIn } from '../names.ts';
import { householdWords } from '../words/words.ts';
import { Tabs } from './tabs.tsx';

/** Rows of a list. */
const mostRows = 200;

const isOverdue = ({ until }: OrderBoard, now: number): boolean => until !== undefined && until <= now;
const isComplained = ({ complaint }: OrderBoard): boolean => complaint !== undefined && complaint.founded === undefined;

/** Whether somebody of the centre or the association is to look at it. */
const isPressing = (order: OrderBoard, now: number): boolean =>
  order.stage === 'unassigned' ||
  order.lateness > 0 ||
  order.stuck === true ||
  isComplained(order) ||
  isOverdue(order, now);

type ListProps = {
  readonly context: DeskContext;
  readonly market: Market;
  readonly title: string;
  readonly orders: readonly OrderBoard[];
};

const Row = ({ context, market, order }: Omit<ListProps, 'orders' | 'title'> & { readonly order: OrderBoard }) => {
  const { language, at } = context.var;
  const words = householdWords(language);
  const marks = [
    ...(isOverdue(order, at) ? [words.overdue] : []),
    ...(order.stuck ? [words.stuck] : []),
    ...(isComplained(order) ? [words.complained] : []),
  ];
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/household/orders/${order.orderId}`}>{order.orderId}</a>
      </th>
      <td>{serviceIn(language, order.category, market)}</td>
      <td>{enterpriseIn(language, order.holder, market)}</td>
      <td>{serviceWords[language].stages[order.stage]}</td>
      <td>
        {order.until === undefined ? '' : limitIn(language, order.until, at)}
        {marks.map((mark) => (
          <strong class="household-mark">{mark}</strong>
        ))}
      </td>
      <td class="number">{order.lateness}</td>
    </tr>
  );
};

const List = ({ orders, title, ...props }: ListProps) => {
  const words = householdWords(props.context.var.language);
  if (orders.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      <div class="scroll">
        <table aria-label={title}>
          <thead>
            <tr>
              {Object.entries(words.heads).map(([name, head]) => (
                <th scope="col" {...(name === 'late' ? { class: 'number' } : {})}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {orders.slice(0, mostRows).map((order) => (
              <Row {...props} order={order} />
            ))}
          </tbody>
        </table>
      </div>
      {orders.length > mostRows ? <p class="soft">{filled(words.more, { n: orders.length - mostRows })}</p> : ''}
    </>
  );
};

type OrdersProps = {
  readonly context: DeskContext;
  readonly market: Market;
  /** Nothing for whoever is shown no lists. */
  readonly orders: readonly OrderBoard[] | undefined;
  /** What was looked for in vain. */
  readonly missed?: string | undefined;
};

/** Open orders: first those that somebody is to see to. */
export const OrdersPage = ({ context, market, orders, missed }: OrdersProps) => {
  const { language, at } = context.var;
  const words = householdWords(language);
  const pressing = orders?.filter((order) => isPressing(order, at));
  const going = orders?.filter((order) => !isPressing(order, at));
  return (
    <Frame context={context} title={words.title}>
      <Tabs context={context} here="orders" />
      <p>{words.intro}</p>
      {missed === undefined ? (
        ''
      ) : (
        <p role="alert" class="error">
          {words.noOrder}
        </p>
      )}
      <form method="get" action="/desk/household" class="household-find">
        <label for="number">{words.find}</label>
        <input id="number" name="number" required maxlength={20} value={missed ?? ''} autocomplete="off" />
        <button type="submit">{words.open}</button>
      </form>
      {pressing === undefined || going === undefined ? (
        ''
      ) : (
        <>
          <section>
            <h2>{words.pressing}</h2>
            <p class="soft">{words.pressingHint}</p>
            <List context={context} market={market} title={words.pressing} orders={pressing} />
          </section>
          <section>
            <h2>{words.going}</h2>
            <List context={context} market={market} title={words.going} orders={going} />
          </section>
        </>
      )}
    </Frame>
  );
};
