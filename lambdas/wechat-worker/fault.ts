/** A code of WeChat's as it may be logged: anything that does not look like one might quote a token or a text. */
const loggable = (code: string): string => (/^[\w.-]{1,64}$/.test(code) ? code : 'unreadable');

/** WeChat did not do what it was asked; to be tried again later. */
export class WechatFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`wechat did not answer as it should: ${loggable(code)}`);
    this.name = 'WechatFault';
    this.code = loggable(code);
  }
}
