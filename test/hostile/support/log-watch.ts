import { canary } from './texts.ts';

/** What may stand in no log, whatever was sent: planted texts, phones, tokens, names and places of the fuzzed tickets. */
const forbidden: readonly RegExp[] = [
  new RegExp(canary, 'i'),
  /(?<![\d.])(?:\+?86)?1[3-9]\d{9}(?!\d)/,
  /0951-?801/,
  /eyJ[\w-]{10}/,
  /王秀兰|和苑/,
  /203\.0\.113\./,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a log is what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f]/,
];

/** An identifier of the gateway or of the tests, whose digits mean nothing. */
const identifier = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

const levels: ReadonlySet<unknown> = new Set(['DEBUG', 'INFO', 'WARN', 'ERROR', 'CRITICAL']);

/** Whether the line says a secret; digits are one only where no other digits stand beside them. */
const says = (line: string, secret: string): boolean =>
  line.includes(secret) && (!/^\d+$/.test(secret) || new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(line));

/** What is wrong with one line of the log: it is no record of its own, or it says what may not be said. */
export const faultIn = (line: string, secrets: ReadonlySet<string>): string | undefined => {
  const said = line.replaceAll(identifier, '');
  const told = forbidden.find((pattern) => pattern.test(said));
  if (told) return `${told} in ${line.slice(0, 300)}`;
  for (const secret of secrets) if (says(said, secret)) return `a secret in ${line.slice(0, 300)}`;
  try {
    const { level, message, _aws } = JSON.parse(line);
    return _aws !== undefined || (levels.has(level) && message !== 'forged')
      ? undefined
      : `forged: ${line.slice(0, 300)}`;
  } catch {
    return `no record: ${line.slice(0, 300)}`;
  }
};

/** Watches the log: nothing of it is printed. `secrets` grows while the fuzz goes on: codes of links, digits that were sent. */
export const watchLog = () => {
  const secrets = new Set<string>();
  let written = '';
  let lines = 0;
  let recent = '';
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((stream) => stream.write);
  const keep = (chunk: unknown): boolean => {
    written += String(chunk);
    return true;
  };
  return {
    secrets,
    /** Does the work with the log kept. */
    during: async <T>(work: () => Promise<T>): Promise<T> => {
      for (const stream of streams) stream.write = keep as typeof stream.write;
      try {
        return await work();
      } finally {
        streams.forEach((stream, index) => {
          stream.write = originals[index] as typeof stream.write;
        });
      }
    },
    /** What is wrong with what was logged since the last call. */
    faults: (): readonly string[] => {
      recent = written;
      const taken = written.split('\n').filter((line) => line !== '');
      written = '';
      lines += taken.length;
      return taken.flatMap((line) => faultIn(line, secrets) ?? []);
    },
    /** What the last call looked at. */
    recent: (): string => recent,
    /** Lines seen so far. */
    lines: (): number => lines,
  };
};

export type LogWatch = ReturnType<typeof watchLog>;
