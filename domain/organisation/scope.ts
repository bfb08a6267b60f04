/** A kind of matter that the hotline takes (受理范围), with what it is for. */
export type AcceptedMatter = {
  readonly name: string;
  readonly english: string;
  readonly text: string;
  readonly textEnglish: string;
};

/** A matter that another body decides, and the route that leads there: told, never just refused (三(二), R81). */
export type OtherRoute = {
  readonly matter: string;
  readonly matterEnglish: string;
  readonly route: string;
  readonly routeEnglish: string;
  /** Telephone numbers that take it at once. */
  readonly dial?: readonly string[];
};

/** What the county's hotline accepts and what it does not, as the public is told (五(五), R79). */
export type Scope = { readonly accepted: readonly AcceptedMatter[]; readonly elsewhere: readonly OtherRoute[] };
