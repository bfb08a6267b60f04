import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { confirmationCode } from '../../lambdas/shared/links/codes.ts';
import { readConfirmation } from '../../lambdas/shared/store/confirmations.ts';
import { hashOfCode } from '../../lambdas/shared/store/links.ts';
import { signer } from '../lambdas/support/api.ts';
import { effortOf } from './support/effort.ts';
import { hostileForm, type SentForm } from './support/form-body.ts';
import { faultsIn } from './support/holds.ts';
import { type Answered, type Hotline, startHotline } from './support/hotline.ts';
import { type PageAct, pageActs } from './support/page-acts.ts';
import { giveLink, prepare } from './support/prepare.ts';
import { openTally } from './support/tally.ts';

const tally = openTally('forms');
let hotline: Hotline;
/** A ticket of the unit whose list is shown. */
let listed: string;
beforeAll(async () => {
  hotline = await startHotline();
  listed = await prepare(hotline, pageActs[0]?.recipe ?? { before: [], last: ['urge', {}, 'caller'] });
  await hotline.show(listed);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

type Open = { readonly ticketId: string | undefined; readonly code: string };

/** A link to send the act through: another when its ticket has moved on, or the link has sent all it may. */
const linkFor = ({ recipe, role, recipient, expired }: PageAct) => {
  let open: Open | undefined;
  const make = async (ticketId: string | undefined): Promise<Open> => ({
    ticketId,
    code: await giveLink(hotline, ticketId, role, recipient, expired ? 1 : undefined),
  });
  return {
    current: async (): Promise<Open> => {
      open ??= await make(recipe && (await prepare(hotline, recipe)));
      return open;
    },
    used: (): void => {
      open = undefined;
    },
    tired: async (): Promise<void> => {
      if (open) open = await make(open.ticketId);
    },
  };
};

const send = async (code: string, { body, type }: SentForm): Promise<Answered> => {
  const request = { method: 'POST', target: `/t/${code}`, headers: { 'content-type': type }, body };
  const answered = await hotline.ask(request);
  const next = answered.headers.location?.match(/^\/t\/([\w-]{16})/)?.[1];
  if (next) hotline.log.secrets.add(next);
  expect(faultsIn(request, answered)).toEqual([]);
  return answered;
};

/** The same form once more, with the digits that were sent for it or with others. */
const confirm = async (code: string, { body, type }: SentForm, digits: string): Promise<Answered | undefined> => {
  const asked = await readConfirmation(hotline.table, hashOfCode(code));
  if (!asked) return undefined;
  const right = confirmationCode(asked.codeKey ?? '', signer);
  hotline.log.secrets.add(right);
  const typed = digits === 'right' ? right : digits;
  return send(code, { type, body: Buffer.concat([body, Buffer.from(`&code=${encodeURIComponent(typed)}`)]) });
};

const typed = fc.constantFrom(
  'right',
  'right',
  'right',
  '000000',
  '一二三四五六',
  '',
  '1'.repeat(5000),
  '１２３４５６',
);

describe.each(pageActs.map((each) => [`${each.act} by ${each.role}`, each] as const))('%s', (name, pageAct) => {
  const target = `act ${name}`;
  const sentOf = (): Readonly<Record<string, string>> => ({
    act: pageAct.act,
    ...pageAct.fields,
    ...(pageAct.act === 'open' ? { ticket: listed } : {}),
  });

  it('takes what it should, shows the rest as text, and changes nothing of it', async () => {
    const link = linkFor(pageAct);
    const right: SentForm = {
      body: Buffer.from(new URLSearchParams(sentOf()).toString()),
      type: 'application/x-www-form-urlencoded',
    };
    const wrong: SentForm = { body: Buffer.from('act=none'), type: right.type };
    await fc.assert(
      fc.asyncProperty(hostileForm(sentOf()), typed, async (form, digits) => {
        const { code } = await link.current();
        const first = await send(code, form);
        const answered = (first.status === 200 ? await confirm(code, form, digits) : undefined) ?? first;
        tally.note(target, answered.status);
        if (answered.status === 303) link.used();
        if (answered.status === 429 || answered.status === 422) await link.tired();
      }),
      {
        ...effortOf(name, 110),
        examples: [
          [right, 'right'],
          [wrong, 'right'],
        ],
      },
    );
  });

  it('was not idle', () => {
    expect(tally.oneSided([target], pageAct.expired ? ['refused'] : ['accepted', 'refused'])).toEqual([]);
  });
});
