import { describe, expect, it } from '@jest/globals';
import { parseCommandLine } from '../../../local/run/command-line.ts';

describe('The command line of the local run', () => {
  it('runs on ports 3000 and 4566 with the wall clock unless told', () => {
    expect(parseCommandLine([])).toEqual({
      help: false,
      dataFolder: '.local',
      fresh: false,
      port: 3000,
      awsPort: 4566,
      clock: 'real',
    });
  });

  it('takes every flag', () => {
    const words =
      '--port 0 --aws-port 1 --data d --fresh --now 2026-11-23T09:00:00+08:00 --clock manual --profile china --dynamodb http://h:8000/ --states http://h:8083';
    expect(parseCommandLine(words.split(' '))).toEqual({
      help: false,
      dataFolder: 'd',
      fresh: true,
      port: 0,
      awsPort: 1,
      clock: 'manual',
      profile: 'china',
      now: Date.parse('2026-11-23T01:00:00Z'),
      dynamodbUrl: 'http://h:8000',
      statesUrl: 'http://h:8083',
    });
  });

  it.each([
    ['--prot 3000', /prot/],
    ['3000', /positional|3000/],
    ['--port x', /--port needs a port number, not "x"/],
    ['--aws-port 70000', /--aws-port/],
    ['--clock fast', /real or manual/],
    ['--now 2026-11-23', /offset/],
    ['--now 2026-11-23T09:00:00', /offset/],
    ['--dynamodb here', /--dynamodb needs an address/],
  ])('refuses %s', (words, reason) => {
    expect(() => parseCommandLine(words.split(' '))).toThrow(reason);
  });
});
