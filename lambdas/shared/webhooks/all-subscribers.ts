import { countySource } from '../county-source.ts';
import { integratorsSource } from '../integrators/source.ts';
import { openPhotos } from '../photos/bucket.ts';
import { secretSigner } from '../secret.ts';
import { openTable, type Table } from '../store/table.ts';
import { integratorSubscribers } from './integrator-subscribers.ts';
import { joinedSubscribers, levelOneSubscribers } from './level-one-subscriber.ts';
import type { Subscribers } from './subscriber.ts';

type Environment = {
  readonly SECRET_ARN: string;
  /** For whoever delivers events of orders. */
  readonly ORDERS_TABLE_NAME?: string | undefined;
  readonly LEVEL_ONE_ENDPOINT?: string | undefined;
  readonly LEVEL_ONE_GENERATION?: string | undefined;
  readonly PHOTOS_BUCKET?: string | undefined;
};

/** Everybody who is told of events: those in the register of integrators, and level 1 where the profile has it. */
export const allSubscribers = (table: Table, environment: Environment): Subscribers => {
  const {
    SECRET_ARN,
    ORDERS_TABLE_NAME,
    LEVEL_ONE_ENDPOINT: endpoint,
    LEVEL_ONE_GENERATION = '1',
    PHOTOS_BUCKET,
  } = environment;
  const common = { table, signer: secretSigner(SECRET_ARN), county: countySource(table) };
  const orders = ORDERS_TABLE_NAME === undefined ? undefined : openTable(ORDERS_TABLE_NAME);
  const integrators = integratorSubscribers({ ...common, orders, integrators: integratorsSource(table) });
  if (endpoint === undefined || PHOTOS_BUCKET === undefined) return integrators;
  const generation = Number(LEVEL_ONE_GENERATION);
  const levelOne = levelOneSubscribers({ ...common, photos: openPhotos(PHOTOS_BUCKET), endpoint, generation });
  return joinedSubscribers(integrators, levelOne);
};
