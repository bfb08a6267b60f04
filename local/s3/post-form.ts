import { S3Error } from './answers.ts';

/** A form that a browser sent to a bucket. */
export interface PostForm {
  /** Fields before the file, by their names in small letters; the key with the file's name put in. */
  readonly fields: ReadonlyMap<string, string>;
  readonly key: string;
  readonly file: Buffer;
}

/** Where a key takes the name of the file in. */
const fileNamePlace = /\$\{filename\}/g;

/**
 * Reads `multipart/form-data`. What follows the file is not looked at, as in S3.
 * @throws S3Error for what is no such form, or one without key or file
 */
export async function readPostForm(body: Buffer, contentType: string): Promise<PostForm> {
  const fields = new Map<string, string>();
  let file: File | undefined;
  for (const [name, value] of await formEntries(body, contentType)) {
    if (name.toLowerCase() === 'file') {
      file = typeof value === 'string' ? new File([value], '') : value;
      break;
    }
    if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  }
  const key = fields.get('key');
  if (file === undefined) throw invalidArgument('POST requires exactly one file upload per request.');
  if (key === undefined || key === '') {
    const message =
      "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.";
    throw invalidArgument(message);
  }
  const { name } = file;
  const bytes = Buffer.from(await file.arrayBuffer());
  return { fields, key: key.replaceAll(fileNamePlace, () => name), file: bytes };
}

async function formEntries(body: Buffer, contentType: string): Promise<Array<[string, string | File]>> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    return [...form.entries()] as Array<[string, string | File]>;
  } catch {
    const message = 'The body of your POST request is not well-formed multipart/form-data.';
    throw new S3Error('MalformedPOSTRequest', message, 400);
  }
}

function invalidArgument(message: string): S3Error {
  return new S3Error('InvalidArgument', message, 400);
}
