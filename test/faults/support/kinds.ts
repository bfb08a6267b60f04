/**
 * What can go wrong at a boundary. `crash…`: the process dies, its memory is dropped and the stores are opened again.
 * `drop`: it never arrives, and the sender learns so. `lost`: it is done, but the answer does not come back. `reorder`: the
 * sender has given up when it arrives, after others. `lose`: it is gone for good, and nobody is told.
 */
export const kinds = ['crash-before', 'crash-after', 'drop', 'lost', 'delay', 'duplicate', 'reorder', 'lose'] as const;

export type Kind = (typeof kinds)[number];

const effect: readonly Kind[] = ['crash-before', 'crash-after', 'drop', 'lost', 'delay', 'duplicate', 'reorder'];

/**
 * Every boundary between two parts that fail apart, with the faults that mean something there. A read changes nothing,
 * so that only its failing can matter; a step of the interpreter is a local write, which never fails but with its process.
 */
export const boundaries = {
  request: effect,
  'filing commit': effect,
  'command commit': effect,
  'milestone commit': effect,
  'reconciler commit': effect,
  'wait stored': effect,
  'wait completed': effect,
  'run started': effect,
  'run stopped': effect,
  'await task': effect,
  'milestone task': effect,
  'archive task': effect,
  'archive record': effect,
  board: effect,
  'open request': effect,
  link: effect,
  'survey noted': effect,
  'SMS asked for': effect,
  'SMS sent': effect,
  'SMS marked': effect,
  announcement: effect,
  'signal delivery': [...effect, 'lose'],
  'publish delivery': effect,
  sweep: effect,
  'interpreter step': ['crash-before', 'crash-after', 'delay'],
  read: ['crash-before', 'drop', 'delay'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>;

export type Boundary = keyof typeof boundaries;

export type Pair = { readonly boundary: Boundary; readonly kind: Kind };

/** Every boundary with every fault that is tried there. */
export const pairs: readonly Pair[] = Object.entries(boundaries).flatMap(([boundary, of]) =>
  of.map((kind) => ({ boundary: boundary as Boundary, kind })),
);

export const pairKey = ({ boundary, kind }: Pair): string => `${boundary}/${kind}`;

/** The process dies. */
export const isCrash = (kind: Kind): boolean => kind === 'crash-before' || kind === 'crash-after';
