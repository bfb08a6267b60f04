import type { Entry } from '../registers/entry.ts';
import type { Month } from '../reports/period.ts';
import type { Instant } from '../time/instant.ts';

/** 简报 with all of the month, or 信息: one short item (五(四), R77). */
export const bulletinKinds = ['bulletin', 'information'] as const;
export type BulletinKind = (typeof bulletinKinds)[number];

/** Where a number of the draft comes from: said as it stands in the text. */
export type Source = { readonly says: string; readonly value: string; readonly from: string };

/** What a bulletin says: a paragraph a line. */
export type BulletinText = { readonly title: string; readonly body: string };

/** What is entered in the register of a year's bulletins. */
export type BulletinEvent =
  | ({
      readonly type: 'BulletinDrafted';
      readonly n: number;
      readonly kind: BulletinKind;
      readonly month: Month;
      readonly sources: readonly Source[];
    } & BulletinText)
  | ({ readonly type: 'BulletinRevised'; readonly n: number } & BulletinText)
  | { readonly type: 'BulletinIssued'; readonly n: number; readonly issue: number };

/** A bulletin as it stands. */
export type Bulletin = BulletinText & {
  /** Its line of the year, from 1; the number of the issue is another. */
  readonly n: number;
  readonly kind: BulletinKind;
  readonly month: Month;
  readonly sources: readonly Source[];
  readonly changedAt: Instant;
  /** 第N期, once it was issued: from 1 in each year and kind. */
  readonly issued?: { readonly issue: number; readonly at: Instant; readonly by: string };
};

const changed = (
  bulletins: readonly Bulletin[],
  n: number,
  change: (bulletin: Bulletin) => Bulletin,
): readonly Bulletin[] => bulletins.map((bulletin) => (bulletin.n === n ? change(bulletin) : bulletin));

const after = (
  bulletins: readonly Bulletin[],
  event: BulletinEvent,
  { at, by }: Pick<Entry<BulletinEvent>, 'at' | 'by'>,
): readonly Bulletin[] => {
  switch (event.type) {
    case 'BulletinDrafted': {
      const { type: _, ...drafted } = event;
      return [...bulletins, { ...drafted, changedAt: at }];
    }
    case 'BulletinRevised':
      return changed(bulletins, event.n, (bulletin) => ({
        ...bulletin,
        title: event.title,
        body: event.body,
        changedAt: at,
      }));
    case 'BulletinIssued':
      return changed(bulletins, event.n, (bulletin) => ({
        ...bulletin,
        issued: { issue: event.issue, at, by: by.sub },
      }));
  }
};

/** The bulletins of a year, as the lines of its register say. */
export const bulletinsOf = (entries: readonly Entry<BulletinEvent>[]): readonly Bulletin[] =>
  entries.reduce<readonly Bulletin[]>(
    (bulletins, entry) => entry.events.reduce((each, event) => after(each, event, entry), bulletins),
    [],
  );
