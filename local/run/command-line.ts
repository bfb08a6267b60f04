import { parseArgs } from 'node:util';
import { fromIso } from '../../domain/time/instant.ts';
import type { ClockMode } from '../clock/position.ts';

/** What the command line asks for. */
export interface CommandLine {
  readonly help: boolean;
  readonly dataFolder: string;
  readonly fresh: boolean;
  readonly port: number;
  readonly awsPort: number;
  readonly clock: ClockMode;
  /** Name of the deployment profile; without one, the app's own choice. */
  readonly profile?: string;
  /** Epoch milliseconds. */
  readonly now?: number;
  readonly dynamodbUrl?: string;
  readonly statesUrl?: string;
}

export const helpText = `Runs the application on this machine, from the templates that deploy.

  npm start -- [options]

  --port N            port of the HTTP API and the console (3000)
  --aws-port N        port of the AWS wire protocols (4566)
  --data DIR          where everything is kept (.local)
  --fresh             begin with an empty data folder
  --now ISO           begin at an instant, e.g. 2026-11-23T09:00:00+08:00; needs an empty data folder
  --clock MODE        real: the wall clock, which can be moved forward (default)
                      manual: stands still until it is moved
  --profile NAME      run the deployment of another profile, e.g. china: SMS go through the carrier function to a
                      stand-in for the provider, the group robot's messages to /local/group-messages
  --dynamodb URL      keep the tables at another DynamoDB endpoint
  --states URL        run the state machines at another Step Functions endpoint, which must be set up to call the
                      functions at this run's wire endpoint
  --help              this text
`;

/**
 * Reads the command line.
 * @throws Error saying what is wrong with it
 */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...words],
    strict: true,
    allowPositionals: false,
    options: {
      port: { type: 'string', default: '3000' },
      'aws-port': { type: 'string', default: '4566' },
      data: { type: 'string', default: '.local' },
      fresh: { type: 'boolean', default: false },
      now: { type: 'string' },
      clock: { type: 'string', default: 'real' },
      profile: { type: 'string' },
      dynamodb: { type: 'string' },
      states: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    dataFolder: values.data,
    fresh: values.fresh,
    port: portNumber('--port', values.port),
    awsPort: portNumber('--aws-port', values['aws-port']),
    clock: clockMode(values.clock),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
    ...(values.now === undefined ? {} : { now: instant(values.now) }),
    ...(values.dynamodb === undefined ? {} : { dynamodbUrl: webAddress('--dynamodb', values.dynamodb) }),
    ...(values.states === undefined ? {} : { statesUrl: webAddress('--states', values.states) }),
  };
}

function portNumber(flag: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${flag} needs a port number, not "${text}"`);
}

function clockMode(text: string): ClockMode {
  if (text === 'real' || text === 'manual') return text;
  throw new Error(`--clock is real or manual, not "${text}"`);
}

function instant(text: string): number {
  try {
    return fromIso(text);
  } catch {
    throw new Error(`--now needs an instant with an offset, e.g. 2026-11-23T09:00:00+08:00, not "${text}"`);
  }
}

function webAddress(flag: string, text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/$/, '');
  throw new Error(`${flag} needs an address such as http://127.0.0.1:8000, not "${text}"`);
}
