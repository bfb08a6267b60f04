import { describe, expect, it } from '@jest/globals';
import type { Template } from '../../../domain/notices/template.ts';
import { CarrierFault } from '../../../lambdas/carrier/fault.ts';
import { providerMessage, type Registration } from '../../../lambdas/carrier/provider-message.ts';

const survey: Template = {
  key: 'citizen-survey',
  text: '您反映的{category}问题(工单{number})已有办理结果,请打开 {link} 评价。',
  link: true,
  longest: {},
};
const registration: Registration = {
  templates: new Map([['citizen-survey', survey]]),
  codes: { 'citizen-survey': 'SMS_1' },
  links: 'code',
};
const message = {
  to: '+8613800138000',
  template: 'citizen-survey',
  params: { link: 'https://yn.example/t/AbCdEfGhIjKlMnOp', number: '20261123004217000', category: '供暖' },
  dedupeId: '20261123004217000#0005#citizen-survey#citizen',
  ticketId: '20261123004217000',
  signature: '永宁12345',
};
const inTermsOf = (other: Partial<Registration> = {}, more: object = {}) =>
  providerMessage({ ...message, ...more }, 0, { ...registration, ...other });
const faultOf = (other: Partial<Registration>, more: object = {}): unknown => {
  try {
    return inTermsOf(other, more);
  } catch (fault) {
    return fault;
  }
};

describe('a message in the provider’s terms', () => {
  it('names the registered text by the provider’s code, with the signature and our reference', () => {
    const { to, signature, dedupeId } = message;
    expect(inTermsOf()).toMatchObject({ to, signature, dedupeId, templateCode: 'SMS_1', at: 0 });
  });

  it('has its values in the order of the text, for providers that go by position', () => {
    expect(inTermsOf().params.map(({ name }) => name)).toEqual(['category', 'number', 'link']);
  });

  it('holds of a link its code, because the address stands in the registered text', () => {
    expect(inTermsOf().params.at(-1)).toEqual({ name: 'link', value: 'AbCdEfGhIjKlMnOp' });
  });

  it('holds the whole link where the provider lets addresses through', () => {
    expect(inTermsOf({ links: 'address' }).params.at(-1)?.value).toBe('https://yn.example/t/AbCdEfGhIjKlMnOp');
  });

  it.each([
    ['a template the provider has no code for', { codes: {} }, {}, 'template-not-registered'],
    ['a template the county does not have', { templates: new Map() }, {}, 'template-not-registered'],
    ['a missing value', {}, { params: { category: '供暖' } }, 'variable-missing'],
  ])('is a fault with %s, which can be mended and tried again', (_, other, more, code) => {
    expect(faultOf(other, more)).toMatchObject({ code, outcome: 'not-sent' });
  });

  it('has faults that say a code and nothing a person or a provider wrote', () => {
    expect(new CarrierFault('isv.AMOUNT_NOT_ENOUGH', 'not-sent').message).toContain('isv.AMOUNT_NOT_ENOUGH');
    expect(new CarrierFault('the number 13800138000 is wrong', 'not-sent')).toMatchObject({
      code: 'unreadable',
      message: 'the SMS could not be sent: unreadable',
    });
  });
});
