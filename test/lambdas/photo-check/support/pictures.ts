/**
 * Real pictures of 24 × 16 pixels as a browser wrote them, and what telephones put beside a picture: each piece with the
 * place in it, to be found again if it is left.
 */
const picture = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** A baseline JPEG with JFIF and a colour profile. */
export const jpeg = picture(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChn' +
    'VFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA' +
    'b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA' +
    'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAg' +
    'ADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBD' +
    'AQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEB' +
    'AxEB/8QAGAAAAgMAAAAAAAAAAAAAAAAAAAUBAgP/xAAfEAACAgICAwEAAAAAAAAAAAABAgMEABEFUQYhMUH/xAAVAQEBAAAAAAAAAAAAAAAA' +
    'AAAFA//EABkRAAMBAQEAAAAAAAAAAAAAAAABAwIhIv/aAAwDAQACEQMRAD8AZ+NePU+W4+SxZknV1lKARsANaB/Qe8Q34FrchZrxklIpWRS3' +
    '3QJHvCC9crIUrW54UJ2VjkKjffrMXdpHZ5GLOx2zMdkns5SMxC1NLTbfCuGThieJ8CaW9H//2Q==',
);

export const png = picture(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAACkUlEQVR4AXRTTWsUURDsfW9/kkT8IhIT3BiirIpBPESIYECFCOaQg4IeFFSI' +
    'oEIEg6gIIiKI6MlPzMEf1f3aqp43s0tgFoaafl1dVf12N/07MON7M0f818FZ/35o3r8dHvmXo8v+6djYP8xe8HfHL/rruVV/eWLNdxbW/enC' +
    'Nd8ebfjDxVv+YGnL7y7d9jvL93zr9H3fHD/yjfG2Xz/3zK+e3/G1lV1PNhiKSZYC1AExi0oSw7vinH2ttRHTFB/9ksAfgE+MfsZsEp6TD4Pa' +
    'BKlQFE+hSGAGOYNM0SQGEQOPSFOKaJiwnyOkoTbMK82gkQqSG14ovrj3Vc78/Sxn/3yUld/v5dLPt3L5xysxkjFkGC7kE2GmHaYw12pu4Bfy' +
    'oZviEC+KR3o+BjGrw4ph1tqJ5y55oSj70FIgQ2MDXAPJOOzRxwbTIpUPU+UcsZozOa/HoEUzhsYGGA5S7tNv1kciI68VrWiB/A6SWFwfMXc/' +
    'lNggksC1z2EikvGFc7jFFOYW5jDBJoXXBK2CMNyk24BFrwHIChEOaSTOYoEQxfkk+bBLHjwY1Q2QBMWbuVXZnb8iLxbW5fnJG/JkdFMen9qs' +
    'YhnDuW6QepKn6DNshIEm/gcZh0MxrGexXsLwEGLEDMzoT3CSPGNmKFY30MDc8CGs3BAYBhrNCZlDcZckxfW0JgnmuRHF+XSo4EOw4Jy/noJ3' +
    'RegwaJvGDWgWpNSTHCbtr6XlUwxzIcpQqA1PAS8Mmg1yTcZNcvx5lGSaYdiA3IwhmIzY1kYxmCkRjyJ58IFhUNA0FNaJZNxlmtqgMTUkomip' +
    'aBBr6tzwWeMp0c9CfhiQxMIicSNWYLZ/gyYZ+hGGiE0RTilKPpAhlX2+D5L8BwAA//8LCzTiAAAABklEQVQDANShh97SR4OoAAAAAElFTkSu' +
    'QmCC',
);

/** Lossy, in the extended format, with a colour profile. */
export const webp = picture(
  'UklGRkwCAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChn' +
    'VFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAA' +
    'b6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQA' +
    'AAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAg' +
    'ADIAMAAxADZWUDggXgAAAHAEAJ0BKhgAEAA+tUieSackIqEwCADgFolsAJ0ygxg9gBBADBKFe3zbrfAAAP5JXNrPCK2xuOuE8jSR/nz+wav2' +
    'XA7C95PyEyB7K3P9yPRiky1uVqYLFTSe2u1AAAA=',
);

/** Longitude and latitude as a telephone writes them, in words for XMP and in numbers for Exif. */
export const place = '38.2801,106.2502';
export const placeInExif = Buffer.from([0, 0, 0, 38, 0, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0, 48, 0, 0, 0, 1]);

const text = (content: string): Buffer => Buffer.from(content, 'latin1');

/** Numbers of two and four bytes in the byte order of a TIFF. */
const ordered = (little: boolean) => ({
  short: (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    if (little) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  },
  long: (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    if (little) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  },
});

/** A TIFF with the maker of the telephone, the orientation and a directory of the place (GPS latitude). */
export const tiff = (orientation: number, order: 'II' | 'MM' = 'MM'): Buffer => {
  const { short, long } = ordered(order === 'II');
  const entry = (tag: number, type: number, count: number, value: Buffer): Buffer =>
    Buffer.concat([short(tag), short(type), long(count), value]);
  const gps = 8 + 2 + 3 * 12 + 4;
  const numbers = gps + 2 + 12 + 4;
  return Buffer.concat([
    text(order),
    short(42),
    long(8),
    short(3),
    entry(0x010f, 2, 4, text('HW9\0')),
    entry(0x0112, 3, 1, Buffer.concat([short(orientation), short(0)])),
    entry(0x8825, 4, 1, long(gps)),
    long(0),
    short(1),
    entry(0x0002, 5, 3, long(numbers)),
    long(0),
    placeInExif,
  ]);
};

/** A segment of a JPEG with a marker and a payload. */
export const segment = (marker: number, ...payload: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(payload.map((part) => (typeof part === 'string' ? text(part) : part)));
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

export const exif = (orientation: number, order?: 'II' | 'MM'): Buffer =>
  segment(0xe1, 'Exif\0\0', tiff(orientation, order));
export const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', `<x:xmpmeta exif:GPS="${place}"/>`);

/** The film of a motion photo, and the second picture of a file that says by MPF that it has one. */
const behind = Buffer.concat([jpeg.subarray(0, 2), exif(1), text('ftypmp42'), text(place)]);

/** The picture as a telephone leaves it: Exif, XMP, MPF, IPTC, a comment, a thumbnail, and a film behind its end. */
export const telephoned = (orientation: number, order?: 'II' | 'MM'): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    exif(orientation, order),
    xmp,
    segment(0xe2, 'MPF\0', tiff(1)),
    segment(0xed, 'Photoshop 3.0\0', place),
    segment(0xe0, 'JFXX\0', place),
    segment(0xfe, place),
    segment(0xee, 'Adobe', Buffer.from([0, 100, 0, 0, 0, 0, 1]), place),
    jpeg.subarray(2),
    behind,
  ]);
