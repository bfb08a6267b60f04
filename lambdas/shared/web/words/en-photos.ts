import type { PhotoWords } from './photo-words.ts';

/** The same in English. */
export const photosEn: PhotoWords = {
  photos: 'Photos',
  photosOf: { problem: 'The problem', result: 'The result', signature: 'Signed form' },
  photo: '{step}, photo {n}',
  addPhotosOf: {
    problem: 'Add photos of the problem',
    result: 'Add photos of the result',
    signature: 'Upload the signed form',
  },
  photoIntro:
    'One photo at a time, 5 MB at most; {most} in all, {left} left. Where and when it was taken is removed from it.',
  photoChoose: 'Choose a photo',
  photoSend: 'Upload',
  photoFull: 'There are {most} photos already, the most for this step.',
  photoStored: 'The photo was kept.',
  photoPending: 'The photo has arrived and is being checked; it appears by itself.',
  photoRefresh: 'Reload',
  photoNotShrunk: 'This file is no photo: choose another.',
};
