/** What one call of the load does. */
export type Work =
  | {
      /** Requests to the HTTP API, one after the other through the bodies or paths in turn. */
      readonly kind: 'http';
      readonly url: string;
      readonly method: 'GET' | 'POST';
      readonly paths: readonly string[];
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
      /** A POST carries a fresh Idempotency-Key each time. */
      readonly expect: number;
    }
  | {
      /** PutItem of copies of one item, each under a number of its own. */
      readonly kind: 'put';
      readonly aws: {
        readonly endpoint: string;
        readonly region: string;
        readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
      };
      readonly tableName: string;
      /** The item as JSON; each `number` in it is replaced. */
      readonly item: string;
      readonly number: string;
    };

/** How much load, and of what. */
export type Order = {
  readonly work: Work;
  /** Calls under way at the same time, each on a connection that is kept. */
  readonly concurrency: number;
  /** Ends after so many seconds … */
  readonly seconds?: number;
  /** … or after so many calls. */
  readonly calls?: number;
};

/** What the load met. */
export type Load = {
  readonly seconds: number;
  /** Milliseconds of each call, in the order in which they ended. */
  readonly latencies: readonly number[];
};

export type Reply = { readonly load: Load } | { readonly error: string };
