import { fromIso, type Instant, minute } from '../../../domain/time/instant.ts';
import { converse, type Turn } from '../../../domain/wechat/converse.ts';
import type { Input } from '../../../domain/wechat/message.ts';
import type { Deed } from '../../../domain/wechat/say.ts';
import type { Talk } from '../../../domain/wechat/talk.ts';
import { toE164 } from '../../../lambdas/shared/schemas/phone.ts';

export const morning = fromIso('2026-11-23T09:00:00+08:00');

export const text = (words: string): Input => ({ kind: 'text', text: words });
export const picture = (media: string): Input => ({ kind: 'picture', media });
export const here: Input = { kind: 'place', lat: 38.2773, long: 106.2532, label: '团结西路' };

/** What is told of a message besides what it says. */
type When = { readonly id?: string; readonly at?: Instant; readonly sentAt?: Instant };

/** Somebody who talks with the account: a message a minute. */
export const person = () => {
  let talk: Talk | undefined;
  let count = 0;
  const deeds: Deed[] = [];
  const hear = (input: Input, when: When = {}): Turn => {
    const { id = `m${count}`, at = morning + count * minute } = when;
    const { sentAt = at } = when;
    count += 1;
    const turn = converse(talk, { id, sentAt, input }, at, toE164);
    if (turn.repeated) return turn;
    talk = turn.talk;
    if (turn.deed) deeds.push(turn.deed);
    return turn;
  };
  const says = (input: Input, when: When = {}): readonly string[] => {
    const turn = hear(input, when);
    return turn.repeated ? ['(repeated)'] : turn.says.map(({ key }) => key);
  };
  const tell = (...inputs: readonly Input[]): void => {
    for (const input of inputs) hear(input);
  };
  return { hear, says, tell, deeds, step: () => talk?.step.at, talk: () => talk };
};

/** What a person sends from the first word to the confirmation. */
export const wholeReport: readonly Input[] = [
  text('反映'),
  text('同意'),
  text('1'),
  text('小区暖气不热,已经三天'),
  here,
  picture('media-1'),
  text('完成'),
  text('138 0013 8000'),
  text('确认'),
];
