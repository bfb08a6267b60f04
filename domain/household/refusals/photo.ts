import { photoRefusals } from '../../tickets/refusals/photo.ts';
import type { RefusalText } from '../../tickets/refusals/refusal-text.ts';

const r24 = { clause: '二(三) 及时向平台反馈办理情况', requirement: 'R24' } as const;

/** Why a file is not taken as a photo of what an enterprise did: no photo, as of a ticket's, or one too many, or too late. */
export const orderPhotoRefusals = {
  'photo-not-an-image': { ...photoRefusals['photo-not-an-image'], ...r24 },
  'photo-damaged': { ...photoRefusals['photo-damaged'], ...r24 },
  'photo-too-large': { ...photoRefusals['photo-too-large'], ...r24 },
  'photo-too-many-pixels': { ...photoRefusals['photo-too-many-pixels'], ...r24 },
  'order-photos-enough': {
    ...r24,
    kind: 'conflict',
    message: '此订单的照片已达上限,此照片未保存。',
    english: 'The order has as many photos as it takes; this one was not kept.',
    next: '已上传的照片仍然有效,请用文字补充说明。',
  },
  'order-photos-over': {
    ...r24,
    kind: 'conflict',
    message: '约定时间之后、订单结束之前才能上传照片,此照片未保存。',
    english: 'Photos are taken from the agreement on to the end of the order; this one was not kept.',
    next: '请查看订单当前阶段。',
  },
} as const satisfies Record<string, RefusalText>;
