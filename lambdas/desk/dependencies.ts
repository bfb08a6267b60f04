import type { Instant } from '../../domain/time/instant.ts';
import type { PresentCounty } from '../shared/county.ts';
import type { CountySource } from '../shared/county-source.ts';
import type { Staff } from '../shared/http/actor.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import type { ReportMaker } from '../shared/reports/ask-report.ts';
import type { Signer } from '../shared/secret.ts';
import type { Session } from '../shared/store/sessions.ts';
import type { Table } from '../shared/store/table.ts';
import type { StartRun } from '../shared/webhooks/again.ts';
import type { LoginIssuer } from './login/issuer.ts';
import type { Language } from './words/words.ts';

/** What the desk works with: made once per function instance. */
export type DeskDependencies = {
  readonly table: Table;
  /** The orders of household services, apart from the tickets (R27). */
  readonly orders: Table;
  /** The county as it is at an instant, with its deputies: its organisation changes. */
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
  readonly stateMachineArn: string;
  /** Where one logs in. */
  readonly issuer: LoginIssuer;
  /** Where executions are looked at: AWS's own console, or the address of another. */
  readonly workflowConsole: string;
  readonly photos: PhotoBucket;
  /** Origin that photos are served from, for the content security policy. */
  readonly photosOrigin: string;
  /** Makes the monthly reports. */
  readonly reports: ReportMaker;
  /** The interface of level 1, where the profile has one. */
  readonly levelOne?: LevelOneInterface | undefined;
};

/** Where level 1 is told, signed by which secret, and what has it told again. */
export type LevelOneInterface = {
  readonly endpoint: string;
  /** Of the signing secret, from 1. */
  readonly generation: number;
  readonly startRun: StartRun;
};

/** What a page of the desk knows of its request, once somebody is logged in. */
export type DeskEnv = {
  /** The request as the gateway handed it on. */
  Bindings: { readonly event: ApiEvent };
  Variables: {
    /** When the gateway received the request. */
    at: Instant;
    language: Language;
    session: Session;
    /** The person with the own posts, and with those that are stood in for (代). */
    actor: Staff;
    county: PresentCounty;
    dependencies: DeskDependencies;
  };
};
