/** A state machine as it is persisted. Instants are epoch milliseconds. */
export interface MachineRecord {
  readonly stateMachineArn: string;
  readonly name: string;
  readonly roleArn: string;
  readonly createdAt: number;
  readonly updatedAt?: number;
  readonly definitionHash: string;
  readonly revisionId?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Settings that have no effect here and are only answered again (`loggingConfiguration` …). */
  readonly settings: Readonly<Record<string, unknown>>;
}
