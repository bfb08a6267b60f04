/** Lines of a text that an example shows. */
const shownLines = 4;

/** An answer as an example shows it: its lists cut to the last entry (what was done last), everything else as it was given. */
export const shorten = (answer: unknown): unknown => {
  if (typeof answer === 'string') return answer.split('\r\n').slice(0, shownLines).join('\r\n');
  if (Array.isArray(answer)) return answer.slice(-1).map(shorten);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, shorten(value)]));
};

/** Answers by operation. */
export type Answers = Readonly<Record<string, unknown>>;

/** Keeps what was answered to an operation; the first answer stands. */
export const openAnswers = () => {
  const answers: Record<string, unknown> = {};
  return {
    answers: answers as Answers,
    /** @throws Error for a problem: an example is what the program takes */
    keep: (operation: string, { status, body }: { readonly status: number; readonly body: unknown }): void => {
      if (status >= 400) throw new Error(`${operation} was answered with ${status}: ${JSON.stringify(body)}`);
      answers[operation] ??= shorten(body);
    },
  };
};

export type Kept = ReturnType<typeof openAnswers>;
