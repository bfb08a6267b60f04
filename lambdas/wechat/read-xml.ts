/** Characters of a body; WeChat's longest text is 2048 bytes, an encrypted one less than twice of it. */
export const longestBody = 32 * 1024;
const deepest = 5;
const mostFields = 64;

type Open = { readonly name: string; text: string; hasElements: boolean };

/** A tag, a CDATA section, or characters that are neither markup nor an entity. Nothing else is read. */
const token = /<(\/?)([A-Za-z_][\w.-]{0,63})>|<!\[CDATA\[([\s\S]*?)\]\]>|([^<&]+)/y;

type Reading = { readonly open: Open[]; readonly fields: Map<string, string>; isOver: boolean };

const isBlank = (text: string): boolean => text.trim() === '';

const begin = ({ open, isOver }: Reading, name: string): boolean => {
  if (isOver || open.length >= deepest || (open.length === 0 && name !== 'xml')) return false;
  const parent = open.at(-1);
  if (parent) parent.hasElements = true;
  open.push({ name, text: '', hasElements: false });
  return true;
};

const end = (reading: Reading, name: string): boolean => {
  const { open, fields } = reading;
  const last = open.pop();
  if (last?.name !== name || (last.hasElements && !isBlank(last.text))) return false;
  if (open.length === 0) {
    reading.isOver = true;
    return isBlank(last.text);
  }
  if (open.length > 1 || last.hasElements) return true;
  if (fields.has(name) || fields.size >= mostFields) return false;
  fields.set(name, last.text);
  return true;
};

const take = (reading: Reading, [, slash, name, data, text]: RegExpExecArray): boolean => {
  if (name !== undefined) return slash === '/' ? end(reading, name) : begin(reading, name);
  const last = reading.open.at(-1);
  if (last === undefined) return isBlank(data === undefined ? (text ?? '') : 'x');
  last.text += data ?? text ?? '';
  return true;
};

/**
 * The fields of a message of WeChat's by name: the elements right under `<xml>` that hold text. Of XML it reads just what
 * WeChat writes: tags without attributes, CDATA, characters. A DTD, an entity, a comment, an instruction, an attribute, a
 * field that stands twice or a body that goes on after its end are refused as they are met, so there is nothing to expand and
 * nowhere to go. What lies deeper (`SendPicsInfo` and the like) is passed over.
 * @returns undefined for a body that is no such message
 */
export const readXml = (body: string): ReadonlyMap<string, string> | undefined => {
  if (body.length > longestBody || !body.isWellFormed()) return undefined;
  const reading: Reading = { open: [], fields: new Map(), isOver: false };
  token.lastIndex = 0;
  while (token.lastIndex < body.length) {
    const found = token.exec(body);
    if (!found || !take(reading, found)) return undefined;
  }
  return reading.isOver ? reading.fields : undefined;
};
