import { householdRules } from '../../../config/household.ts';
import type { Market } from '../../../domain/household/market.ts';
import type { Unit } from '../../../domain/organisation/unit.ts';
import { filled } from '../../shared/web/words/words.ts';
import { Document, type Frame } from './document.tsx';

type Values = Readonly<Record<string, string>>;
type OrderProps = {
  readonly frame: Frame;
  readonly market: Market;
  readonly towns: readonly Unit[];
  readonly values: Values;
  readonly error: string | undefined;
};

const nameIn = (one: { readonly name: string; readonly english?: string | undefined }, { language }: Frame): string =>
  language === 'en' ? (one.english ?? one.name) : one.name;

const Select = ({
  frame,
  name,
  label,
  all,
  value,
  empty,
}: {
  readonly frame: Frame;
  readonly name: string;
  readonly label: string;
  readonly all: readonly { readonly id: string; readonly name: string; readonly english?: string | undefined }[];
  readonly value: string | undefined;
  readonly empty: string | undefined;
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {empty === undefined ? '' : <option value="">{empty}</option>}
      {all.map((each) => (
        <option value={each.id} selected={each.id === value}>
          {nameIn(each, frame)}
        </option>
      ))}
    </select>
  </div>
);

const Line = ({
  name,
  label,
  value,
  type = 'text',
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly type?: string;
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <input id={name} name={name} type={type} value={value ?? ''} required={true} maxlength={200} />
  </div>
);

/** The form by which a resident orders (R22): what, where, and a phone that is proved by a code. */
export const OrderPage = ({ frame, market, towns, values, error }: OrderProps) => {
  const { words } = frame;
  const firms = [...market.enterprises.values()].filter(({ standing }) => standing.kind === 'admitted');
  return (
    <Document frame={frame} title={words.orderTitle}>
      {error === undefined ? '' : <p role="alert">{error}</p>}
      <p>{filled(words.orderIntro, { hours: householdRules.contactHours.value })}</p>
      <form method="post">
        <Select
          frame={frame}
          name="category"
          label={words.categories}
          all={[...market.categories.values()]}
          value={values.category}
          empty={undefined}
        />
        <Select
          frame={frame}
          name="enterprise"
          label={words.enterprise}
          all={firms}
          value={values.enterprise}
          empty={words.best}
        />
        <Select frame={frame} name="town" label={words.town} all={towns} value={values.town} empty={words.noTown} />
        <Line name="name" label={words.name} value={values.name} />
        <Line name="phone" label={words.phone} value={values.phone} type="tel" />
        <Line name="address" label={words.address} value={values.address} />
        <div class="field">
          <label for="wish">{words.wish}</label>
          <textarea id="wish" name="wish" required={true} maxlength={500} rows={3}>
            {values.wish ?? ''}
          </textarea>
        </div>
        <button type="submit">{words.sendCode}</button>
      </form>
    </Document>
  );
};

type CodeProps = {
  readonly frame: Frame;
  readonly draft: string;
  readonly tail: string;
  readonly error: string | undefined;
};

/** The code that was sent to the phone: it shows that whoever orders holds it. */
export const CodePage = ({ frame, draft, tail, error }: CodeProps) => (
  <Document frame={frame} title={frame.words.orderTitle}>
    {error === undefined ? '' : <p role="alert">{error}</p>}
    <p>{filled(frame.words.codeIntro, { tail })}</p>
    <form method="post">
      <input type="hidden" name="draft" value={draft} />
      <div class="field">
        <label for="code">{frame.words.code}</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength={6} required={true} />
      </div>
      <button type="submit">{frame.words.placeOrder}</button>
    </form>
  </Document>
);

/** That the order is placed, with its number. */
export const PlacedPage = ({ frame, number }: { readonly frame: Frame; readonly number: string }) => (
  <Document frame={frame} title={filled(frame.words.order, { number })}>
    <p>{frame.words.placed}</p>
  </Document>
);
