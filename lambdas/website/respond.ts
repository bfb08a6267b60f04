import { pageSender } from '../pages/respond.ts';

/** These pages show no photo and take none: their policy names no origin besides their own. */
export const noPhotos = { photosOrigin: '' };

export const send = pageSender(noPhotos.photosOrigin);
