import type { CarrierAdapter, CarrierSettings } from './adapter.ts';
import { aliyunAdapter } from './aliyun/aliyun.ts';

/** The providers there are adapters for, by the name a profile gives them. */
export const adapters: { readonly [name in 'aliyun']: (settings: CarrierSettings) => CarrierAdapter } = {
  aliyun: aliyunAdapter,
};
