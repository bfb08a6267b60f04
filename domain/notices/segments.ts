/**
 * SMS segments of a text, signature included: 70 UTF-16 units in one message, 67 in each part of a longer one (3GPP
 * UCS-2; billing rule of the Chinese carriers).
 */
export const segmentsOf = (text: string): number => (text.length <= 70 ? 1 : Math.ceil(text.length / 67));

/** The text of a template with its parameters, signed: 【永宁12345】…. A missing parameter is a fault. */
export const renderText = (signature: string, text: string, params: Readonly<Record<string, string>>): string =>
  `【${signature}】${text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`the template needs a value for {${name}}`);
    return value;
  })}`;
