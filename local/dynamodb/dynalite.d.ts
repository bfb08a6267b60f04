/** dynalite brings no types: what is used of it. */
declare module 'dynalite' {
  export interface DynaliteOptions {
    /** Folder of the LevelDB; in memory without it. */
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  /** A Node HTTP server. */
  export interface DynaliteServer {
    emit(event: 'request', request: object, response: object): boolean;
    listen(port: number, host: string, listening: () => void): void;
    /** Closes the database too, but only of a server that listens. */
    close(closed: (error?: Error | null) => void): void;
  }

  export default function dynalite(options?: DynaliteOptions): DynaliteServer;
}
