import { describe, expect, it } from '@jest/globals';
import {
  incomingKey,
  isPhotoId,
  photoIdOf,
  readIncomingKey,
  type Upload,
} from '../../../lambdas/shared/photos/keys.ts';
import { actorOfUploader, type Uploader } from '../../../lambdas/shared/photos/uploader.ts';

const upload: Upload = {
  ticketId: '20261123004217',
  round: 1,
  step: 'problem',
  uploader: 'citizen',
  id: '0123456789abcdef0123456789abcdef',
};

describe('the key under which a file arrives', () => {
  it('says what the form was handed out for', () => {
    const uploads: readonly Upload[] = [
      upload,
      { ...upload, step: 'result', uploader: 'dept-housing:handler', round: 12 },
      { ...upload, step: 'signature', uploader: 'town-yanghe:head' },
      { ...upload, uploader: '640121100200:liaison' },
    ];
    for (const each of uploads) expect(readIncomingKey(incomingKey(each))).toEqual(each);
  });

  it.each([
    'incoming/a.jpg',
    'photos/20261123004217/x',
    incomingKey(upload).replace('incoming', 'Incoming'),
    incomingKey({ ...upload, ticketId: '../20261123004217' }),
    incomingKey({ ...upload, round: 0 }),
    incomingKey(upload).replace('problem', 'before'),
    incomingKey(upload).replace('citizen', 'dept-housing:duty'),
    incomingKey(upload).replace('citizen', 'dept-housing'),
    incomingKey(upload).replace('citizen', 'a:b:handler'),
    `${incomingKey(upload)}0`,
  ])('%s is none', (key) => {
    expect(readIncomingKey(key)).toBeUndefined();
  });
});

describe('the id of a photo', () => {
  it('is the same for the same form and file, quoted or not, and another for either other', () => {
    const id = photoIdOf(upload, 'abc');
    expect(isPhotoId(id)).toBe(true);
    expect(photoIdOf(upload, '"abc"')).toBe(id);
    expect(photoIdOf(upload, 'abd')).not.toBe(id);
    expect(photoIdOf({ ...upload, id: 'f'.repeat(32) }, 'abc')).not.toBe(id);
  });
});

describe('who sends a photo', () => {
  it('is the citizen, or acts in the role of a post for a unit', () => {
    const actorOf = (uploader: Uploader) => actorOfUploader(uploader).actor;
    expect(actorOf('citizen')).toEqual({ kind: 'citizen', medium: 'page' });
    const staff = (sub: Uploader, role: string, unit = 'dept-housing') => ({ kind: 'staff', sub, roles: [role], unit });
    expect(actorOf('dept-housing:handler')).toEqual(staff('dept-housing:handler', 'handler'));
    expect(actorOf('dept-housing:signatory')).toEqual(staff('dept-housing:signatory', 'signatory'));
    expect(actorOf('dept-housing:head')).toEqual(staff('dept-housing:head', 'unit-head'));
    expect(actorOf('640121100200:liaison')).toEqual(staff('640121100200:liaison', 'liaison', '640121100200'));
    expect(() => actorOf('dept-housing:duty' as Uploader)).toThrow('sends no photos');
  });
});
