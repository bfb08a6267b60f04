/** What is said where photos are shown and taken, in Simplified Chinese: behind a link as at the desk. */
export const photosZh = {
  photos: '照片',
  photosOf: { problem: '问题照片', result: '办理照片', signature: '签字扫描件' },
  photo: '{step}第{n}张',
  addPhotosOf: { problem: '添加问题照片', result: '添加办理照片', signature: '上传签字扫描件' },
  photoIntro: '每次上传一张,最大5MB,本环节最多{most}张,还可上传{left}张。照片中的拍摄地点等信息会自动清除。',
  photoChoose: '选择照片',
  photoSend: '上传',
  photoFull: '本环节的照片已达{most}张。',
  photoStored: '照片已保存。',
  photoPending: '照片已收到,正在检查,稍后自动显示。',
  photoRefresh: '刷新',
  photoNotShrunk: '这个文件不是照片,请另选。',
} as const;
