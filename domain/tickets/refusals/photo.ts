import type { RefusalText } from './refusal-text.ts';

/** Photos of the problem, of the result, and of a signature on paper. */
export const photoRefusals = {
  'photo-not-an-image': {
    kind: 'invalid',
    clause: '三 服务流程',
    requirement: 'R28',
    message: '此文件不是照片,未保存。',
    english: 'The file is no photo and was not kept.',
    next: '请上传 JPEG、PNG 或 WebP 格式的照片。',
  },
  'photo-damaged': {
    kind: 'invalid',
    clause: '三 服务流程',
    requirement: 'R28',
    message: '照片文件不完整,未保存。',
    english: 'The photo is incomplete and was not kept.',
    next: '请重新上传或重新拍摄。',
  },
  'photo-too-large': {
    kind: 'invalid',
    clause: '三 服务流程',
    requirement: 'R28',
    message: '照片超过5MB,未保存。',
    english: 'The photo is larger than 5 MB and was not kept.',
    next: '请缩小照片后重新上传。',
  },
  'photo-too-many-pixels': {
    kind: 'invalid',
    clause: '三 服务流程',
    requirement: 'R28',
    message: '照片像素过大,普通手机无法打开,未保存。',
    english: 'The photo has more pixels than a phone can open and was not kept.',
    next: '请缩小照片(不超过6400万像素)后重新上传。',
  },
  'photo-round-over': {
    kind: 'conflict',
    clause: '三(四) 退回承办单位重新办理',
    requirement: 'R47',
    message: '工单已进入新一轮办理,照片未保存。',
    english: 'The ticket is in another round now; the photo was not kept.',
    next: '请刷新页面后重新上传。',
  },
  'photos-enough': {
    kind: 'conflict',
    clause: '三 服务流程;运行规则:照片只作佐证',
    requirement: 'R28',
    message: '每轮每个环节最多{most}张照片,此照片未保存。',
    english: 'A step takes {most} photos a round; this one was not kept.',
    next: '已上传的照片仍然有效,请用文字补充说明。',
  },
} as const satisfies Record<string, RefusalText>;
