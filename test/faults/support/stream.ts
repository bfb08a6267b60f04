import type { DynamoDBRecord } from 'aws-lambda';
import { type Consumer, sequenceOf } from './change-log.ts';
import type { Hotline } from './hotline.ts';
import type { Boundary } from './kinds.ts';
import { Lost } from './network.ts';

const boundaryOf: Readonly<Record<Consumer, Boundary>> = { signal: 'signal delivery', publish: 'publish delivery' };
/** Of a hundred records: left for later, delivered once more though they were dealt with. */
const [late, repeated] = [12, 10];

/** What of the stream is delivered now, in which order: some comes late, and it is shuffled, while faults may happen. */
const batchOf = ({ log, faults }: Hotline, consumer: Consumer, all: boolean): readonly DynamoDBRecord[] => {
  const { chance } = faults;
  const boundary = boundaryOf[consumer];
  const batch = log.pending(consumer).filter(() => all || !chance.percent(late) || !faults.note(boundary, 'delay'));
  if (batch.length < 2 || chance.percent(50) || !faults.note(boundary, 'reorder')) return batch;
  return batch
    .map((record) => ({ record, place: chance.below(1_000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ record }) => record);
};

/** A record that is gone for good, as one that failed until it went to the dead letters. */
const lose = (hotline: Hotline, consumer: Consumer, batch: readonly DynamoDBRecord[]): void => {
  const record = hotline.faults.chance.pick(batch);
  hotline.log.clear(consumer, new Set([sequenceOf(record)]));
};

/** One invocation of a consumer. What it has not dealt with stays in the stream, for the next one. */
const invoke = async (hotline: Hotline, consumer: Consumer, batch: readonly DynamoDBRecord[]): Promise<void> => {
  const { log, faults } = hotline;
  const { consumers, pass } = hotline.process();
  const { batchItemFailures } = await pass(boundaryOf[consumer], () => consumers[consumer](batch));
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const done = batch.filter((record) => !failed.has(sequenceOf(record)));
  log.clear(consumer, new Set(done.map(sequenceOf)));
  for (const record of done)
    if (faults.chance.percent(repeated) && faults.note(boundaryOf[consumer], 'duplicate')) log.again(consumer, record);
};

const deliverTo = async (hotline: Hotline, consumer: Consumer, all: boolean): Promise<void> => {
  const batch = batchOf(hotline, consumer, all);
  if (batch.length === 0) return;
  try {
    await invoke(hotline, consumer, batch);
  } catch (fault) {
    if (fault instanceof Lost) lose(hotline, consumer, batch);
  }
};

/** Passes over the stream when it need not be emptied. */
const passes = 3;
/** A stream that is not empty after so many passes never will be. */
const most = 200;

/**
 * Delivers what the stream holds to both consumers at once; a process that dies is the end of it.
 * @param all until nothing is left
 * @throws Error when the stream never gets empty
 */
export const deliver = async (hotline: Hotline, all: boolean): Promise<void> => {
  const { log, network, clock } = hotline;
  const { life } = hotline.process();
  const empty = (): boolean => log.pending('signal').length + log.pending('publish').length === 0;
  for (let round = 0; all || round < passes; round += 1) {
    await clock.settle();
    await network.arrive(life.died);
    if (life.dead()) return;
    if (empty()) {
      await clock.settle();
      if (empty() || !all) return;
    }
    if (round > most) throw new Error(`the stream never gets empty: ${JSON.stringify([...hotline.failures])}`);
    const both = Promise.all([deliverTo(hotline, 'signal', all), deliverTo(hotline, 'publish', all)]);
    await Promise.race([both, life.died]);
  }
};
