/** Who acts in the demo: a subject with one role, as a token says it. */
export type Person = { readonly sub: string; readonly role: string; readonly unit: string };

/** 接听派单组: answers the phone and dispatches. */
export const operator: Person = { sub: 'operator-2', role: 'intake', unit: 'centre' };

/** 接听派单组, night shift. */
export const nightOperator: Person = { sub: 'operator-5', role: 'intake', unit: 'centre' };

/** 督查办结组: calls back and audits; never who dispatched or answered. */
export const supervisor: Person = { sub: 'supervisor-1', role: 'supervisor', unit: 'centre' };

/** 承办人员 of a unit. */
export const handlerOf = (unit: string): Person => ({ sub: `handler@${unit}`, role: 'handler', unit });

/** 分管负责人 of a unit: signs its results. */
export const signatoryOf = (unit: string): Person => ({ sub: `signatory@${unit}`, role: 'signatory', unit });

/** 单位主要负责人: reads in the OA system. */
export const headOf = (unit: string): Person => ({ sub: `head@${unit}`, role: 'unit-head', unit });

/** 督查办结组, the colleague: decides returns, which is a dispatch of one's own. */
export const otherSupervisor: Person = { sub: 'supervisor-2', role: 'supervisor', unit: 'centre' };

/** 中心负责人. */
export const centreHead: Person = { sub: 'centre-head', role: 'centre-head', unit: 'centre' };

/** 领导小组办公室: appoints lead and partners. */
export const leadingGroup: Person = { sub: 'leading-group', role: 'leading-group', unit: 'centre' };

/** 一级平台: the city's centre. */
export const cityCentre: Person = { sub: 'city-desk', role: 'upstream', unit: 'city' };

/** 村居联络员 of a village, by its 12-digit code. */
export const liaisonOf = (village: string): Person => ({ sub: `liaison@${village}`, role: 'liaison', unit: village });
