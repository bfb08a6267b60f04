import type { Level } from '../../../domain/organisation/unit.ts';

/** What the levels are called in reports. */
export const levelNames: { readonly [L in Level]: { readonly name: string; readonly english: string } } = {
  1: { name: '一级平台', english: 'Level 1' },
  2: { name: '二级平台', english: 'Level 2' },
  3: { name: '三级平台', english: 'Level 3' },
  4: { name: '四级平台', english: 'Level 4' },
};
