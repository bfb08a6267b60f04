/** The plugin ships no types: what it adds to luxon's `DateTime`, as far as it is used here. */
declare module 'luxon-business-days' {
  import type { DateTime as LuxonDateTime, Zone } from 'luxon';

  export interface BusinessDateTime extends LuxonDateTime {
    setupBusiness(setup: {
      readonly businessDays: readonly number[];
      readonly holidayMatchers: readonly ((day: LuxonDateTime) => boolean)[];
    }): void;
    plusBusiness(span: { readonly days: number }): LuxonDateTime;
  }

  const plugin: {
    readonly DateTime: {
      fromMillis(instant: number, options: { readonly zone: Zone | string }): BusinessDateTime;
    };
  };
  export default plugin;
}
