import type { LocalDate } from './instant.ts';

/** One year as the State Council's notice set it. Days not listed follow the week: Monday to Friday are worked. */
export type PublishedYear = {
  readonly year: number;
  /** The notice: number, title and where it was read. */
  readonly notice: string;
  readonly source: string;
  /** Days off, those of the week-end included where the notice names them. */
  readonly off: readonly LocalDate[];
  /** Make-up working days (调休上班). */
  readonly on: readonly LocalDate[];
  /** What the days off are called: shown in the deadline ledger. */
  readonly names: Readonly<Record<LocalDate, string>>;
};

/** The statutory days of a year without a notice yet (全国年节及纪念日放假办法): they count as off, provisionally. */
export type StatutoryYear = { readonly year: number; readonly off: Readonly<Record<LocalDate, string>> };

/** A day that a region or county works or does not, with the number of the notice that says so. */
export type OverlayDay = { readonly date: LocalDate; readonly name: string; readonly notice: string };

export type CalendarData = {
  readonly published: readonly PublishedYear[];
  readonly statutory: readonly StatutoryYear[];
  readonly overlay: { readonly off: readonly OverlayDay[]; readonly on: readonly OverlayDay[] };
};
