/** What the process that holds the local run tells the measure. */
export type Started = { readonly apiUrl: string; readonly awsUrl: string };
/** What it answers when it is asked for its memory. Bytes. */
export type Memory = { readonly resident: number; readonly peak: number };

/** What the measure asks of it. */
export type Question = 'memory' | 'stop';
