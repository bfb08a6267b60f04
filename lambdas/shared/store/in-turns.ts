/** Works through many things, a few of them at once; answers come in the order of the things. */
export async function* inTurns<T, R>(
  all: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (one: T) => Promise<R>,
): AsyncGenerator<R, undefined> {
  let turn: T[] = [];
  for await (const one of all) {
    turn.push(one);
    if (turn.length < atOnce) continue;
    yield* await Promise.all(turn.map(work));
    turn = [];
  }
  yield* await Promise.all(turn.map(work));
}
