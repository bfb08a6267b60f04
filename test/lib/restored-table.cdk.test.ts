import { describe, expect, it } from '@jest/globals';
import { profile, profileSchema } from '../../config/profile.ts';
import { resourcesOf, synthesize } from './synthesis.ts';

const restoredTable = { name: 'tickets-of-monday', streamLabel: '2026-11-24T10:40:00.123' };
const before = await synthesize();
const { data, hotline } = await synthesize({ ...profile, restoredTable });
const text = JSON.stringify(hotline.toJSON());

describe('a deployment over a restored table', () => {
  it('has every function, right and stream mapping on it, and none on the table before', () => {
    expect(text).not.toMatch(/Tickets83B11BB2/);
    for (const { Properties } of Object.values(resourcesOf(hotline, 'AWS::Lambda::Function'))) {
      const { TABLE_NAME } = (Properties.Environment as { Variables: Record<string, unknown> }).Variables;
      if (TABLE_NAME !== undefined) expect(TABLE_NAME).toBe(restoredTable.name);
    }
    const mappings = Object.values(resourcesOf(hotline, 'AWS::Lambda::EventSourceMapping'));
    expect(mappings).toHaveLength(2);
    for (const { Properties } of mappings)
      expect(JSON.stringify(Properties.EventSourceArn)).toContain(
        `table/${restoredTable.name}/stream/${restoredTable.streamLabel}`,
      );
    expect(text).toContain(`table/${restoredTable.name}/index/byStage`);
  });

  it('reads the new stream from its beginning: what waits in the old one is of a table that is gone', () => {
    for (const { Properties } of Object.values(resourcesOf(hotline, 'AWS::Lambda::EventSourceMapping')))
      expect(Properties.StartingPosition).toBe('TRIM_HORIZON');
  });

  it('leaves the data stack as it was: the table before is kept, and its exports until nobody imports them', () => {
    expect(data.toJSON().Resources).toEqual(before.data.toJSON().Resources);
    expect(Object.keys(data.toJSON().Outputs).sort()).toEqual(Object.keys(before.data.toJSON().Outputs).sort());
  });

  it('is refused for a stream label that is none', () => {
    const wrong = { ...profile, restoredTable: { ...restoredTable, streamLabel: 'latest' } };
    expect(profileSchema.safeParse(wrong).success).toBe(false);
  });
});
