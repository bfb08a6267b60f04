import type { Hotline } from './hotline.ts';
import { type Answer, ask, type Wish } from './requests.ts';

/** A wish and what its client knows of it. */
export type Errand = {
  readonly wish: Wish;
  readonly answers: Answer[];
  /** Its client gave up without an answer: it may have been done, once, or not at all. */
  abandoned: boolean;
};

/** The clients: each asks until it is answered, always with the same key. They are other machines, and survive. */
export type Clients = {
  readonly errands: readonly Errand[];
  readonly isOpen: (errand: Errand) => boolean;
  /** Asks for something new, perhaps twice at once. */
  readonly want: (wish: Wish) => Promise<Errand>;
  /** Those without an answer ask again. @param patient none gives up */
  readonly insist: (patient: boolean) => Promise<void>;
};

/** Of a hundred: sent twice at the same time; given up for want of an answer; received a little earlier. */
const [twice, givenUp, late] = [10, 15, 20];

export const createClients = (hotline: Hotline): Clients => {
  const { chance } = hotline.faults;
  const errands: Errand[] = [];
  const isOpen = ({ answers, abandoned }: Errand): boolean => answers.length === 0 && !abandoned;
  /** A process that dies answers nobody. */
  const attempt = async ({ wish, answers }: Errand, lateBy: number): Promise<void> => {
    const { life } = hotline.process();
    const answer = ask(hotline, wish, lateBy).then((given) => void answers.push(given));
    await Promise.race([answer, life.died]).catch(() => undefined);
  };
  return {
    errands,
    isOpen,
    want: async (wish) => {
      const errand: Errand = { wish, answers: [], abandoned: false };
      errands.push(errand);
      const lateBy = chance.percent(late) ? chance.below(5_000) : 0;
      const copies = chance.percent(twice) ? 2 : 1;
      await Promise.all(Array.from({ length: copies }, () => attempt(errand, lateBy)));
      return errand;
    },
    insist: async (patient) => {
      for (const errand of errands.filter(isOpen)) {
        if (!patient && errand.wish.kind !== 'file' && chance.percent(givenUp)) errand.abandoned = true;
        else await attempt(errand, 0);
      }
    },
  };
};
