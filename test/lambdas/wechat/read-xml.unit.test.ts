import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { longestBody, readXml } from '../../../lambdas/wechat/read-xml.ts';
import { cdata, textMessage } from './support.ts';

const read = (body: string) => {
  const fields = readXml(body);
  return fields && Object.fromEntries(fields);
};

describe('A message of WeChat’s', () => {
  it('is read field by field, whatever stands in CDATA', () => {
    const body = `<xml>\n <A>${cdata('<b>&amp;]]')}</A>\n<N> 12 </N><E></E><M>x${cdata('y')}z</M></xml>\n`;
    expect(read(body)).toEqual({ A: '<b>&amp;]]', N: ' 12 ', E: '', M: 'xyz' });
  });

  it('passes over what lies deeper', () => {
    const deep = `<SendPicsInfo><Count>1</Count><PicList><item><PicMd5Sum>${cdata('a')}</PicMd5Sum></item></PicList></SendPicsInfo>`;
    expect(read(`<xml><A>1</A>${deep}<B>2</B></xml>`)).toEqual({ A: '1', B: '2' });
  });

  it.each([
    ['a DTD', '<!DOCTYPE xml><xml><A>1</A></xml>'],
    ['a DTD inside', '<xml><!DOCTYPE x [<!ENTITY a "b">]><A>1</A></xml>'],
    ['an entity of our own', '<xml><A>&a;</A></xml>'],
    ['a predefined entity, which WeChat never writes', '<xml><A>&lt;</A></xml>'],
    ['a character reference', '<xml><A>&#x41;</A></xml>'],
    ['an instruction', '<?xml version="1.0"?><xml><A>1</A></xml>'],
    ['a comment', '<xml><!-- --><A>1</A></xml>'],
    ['an attribute', '<xml><A b="1">1</A></xml>'],
    ['an inclusion', '<xml><xi:include href="file:///etc/passwd"/></xml>'],
    ['an empty element’s short form', '<xml><A/></xml>'],
    ['a field that stands twice', '<xml><A>1</A><A>2</A></xml>'],
    ['tags that cross', '<xml><A><B></A></B></xml>'],
    ['a tag that is not closed', '<xml><A>1'],
    ['a CDATA that is not closed', '<xml><A><![CDATA[1</A></xml>'],
    ['another root', '<message><A>1</A></message>'],
    ['two roots', '<xml><A>1</A></xml><xml></xml>'],
    ['text after the end', '<xml><A>1</A></xml>x'],
    ['text before the beginning', 'x<xml></xml>'],
    ['text between fields', '<xml>x<A>1</A></xml>'],
    ['text between deeper fields', '<xml><A>x<B>1</B></A></xml>'],
    ['depth', `<xml>${'<a>'.repeat(9)}${'</a>'.repeat(9)}</xml>`],
    [
      'more fields than any message has',
      `<xml>${Array.from({ length: 65 }, (_, n) => `<a${n}>1</a${n}>`).join('')}</xml>`,
    ],
    ['half a character', '<xml><A>\ud800</A></xml>'],
    ['more than a message can be', `<xml><A>${'a'.repeat(longestBody)}</A></xml>`],
    ['nothing', ''],
  ])('is not %s', (_, body) => {
    expect(readXml(body)).toBeUndefined();
  });

  it('never throws, and never reads a field that is not in the body', () => {
    const piece = fc.constantFrom('<xml>', '</xml>', '<A>', '</A>', '<![CDATA[', ']]>', '&', 'x', '<!', '<', ' ');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
        const body = pieces.join('');
        for (const [name, text] of readXml(body) ?? []) {
          expect(body).toContain(`<${name}>`);
          for (const part of text) expect(body).toContain(part);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back as it was written, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        fc.pre(!text.includes(']]>'));
        expect(readXml(textMessage(text))?.get('Content')).toBe(text);
      }),
    );
  });
});
