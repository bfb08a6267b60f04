/** A content category: `id` is `top` or `top/sub` in English slugs (`utilities/heating`). */
export type Category = {
  readonly id: string;
  readonly name: string;
  readonly english: string;
  /** Short name for SMS, at most four characters: 您反映的…问题. */
  readonly shortName: string;
  /** Code of GB/T 39666-2020, left empty for the operator to fill from the licensed standard. */
  readonly gbCode: string;
  readonly children: readonly Category[];
};
