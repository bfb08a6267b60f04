import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { fromIso, type Instant } from '../../domain/time/instant.ts';
import { Deployment } from './deployment.ts';

/** Says a line to whoever started the tool. */
export type Say = (line: string) => void;

/** What a tool is given: its own words and flags, and the deployment it works on. */
export type Order = {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  /** Whether it may change something; without `--yes` it only says what it would do. */
  readonly yes: boolean;
  /** The present instant, or the one that `--now` gives: the local run has a clock of its own. */
  readonly now: Instant;
  readonly deployment: Deployment;
  readonly say: Say;
};

export type Tool = {
  /** What it does and its own flags; those of every tool follow. */
  readonly help: string;
  readonly flags: ParseArgsOptionsConfig;
  /** @returns whether all was done; nothing of what it left undone is silent */
  readonly run: (order: Order) => Promise<boolean>;
};

/** An order that cannot be carried out as it was given: what is wrong, and what to do. */
export class WrongOrder extends Error {}

const everyTools = {
  yes: { type: 'boolean', default: false },
  stack: { type: 'string', default: 'Hotline' },
  region: { type: 'string' },
  'endpoint-url': { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

const helpOfEveryTool = `
  --yes               do it; without it, only say what would be done
  --stack NAME        name of the stack (Hotline)
  --region NAME       region of the deployment; that of the environment unless given
  --endpoint-url URL  another endpoint for all services, e.g. http://127.0.0.1:4566 of the local run
  --now ISO           the instant to go by, e.g. 2026-11-23T09:00:00+08:00, for a run whose clock is not this machine's
  --help              this text

Needs Node 24 (npx node … runs the one that npm ci installed) and the credentials of an operator, as the AWS CLI has them.
Ends with 0 when all was done, 1 when something was left, 2 when the order was wrong.
`;

const instantOf = (text: string | undefined): Instant => {
  if (text === undefined) return Date.now();
  try {
    return fromIso(text);
  } catch {
    throw new WrongOrder(`--now needs an instant with an offset, e.g. 2026-11-23T09:00:00+08:00, not "${text}"`);
  }
};

/** A stack's name as CloudFormation takes it: it becomes part of a pattern. */
const stackIn = (name = ''): string => {
  if (/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) return name;
  throw new WrongOrder(`--stack needs the name of a stack, not "${name}"`);
};

const endpointIn = (address: string | undefined): string | undefined => {
  if (address === undefined || (URL.canParse(address) && /^https?:/.test(address))) return address;
  throw new WrongOrder(`--endpoint-url needs an address such as http://127.0.0.1:4566, not "${address}"`);
};

const parsed = (words: readonly string[], flags: ParseArgsOptionsConfig) => {
  try {
    return parseArgs({ args: [...words], options: { ...flags, ...everyTools }, allowPositionals: true, strict: true });
  } catch (fault) {
    throw new WrongOrder(fault instanceof Error ? fault.message : String(fault));
  }
};

const carriedOut = async (tool: Tool, words: readonly string[], say: Say): Promise<boolean> => {
  const { values, positionals } = parsed(words, tool.flags);
  const flags = values as Order['flags'];
  const text = (name: string): string | undefined => (typeof flags[name] === 'string' ? flags[name] : undefined);
  if (flags.help === true) {
    say(`${tool.help.trimEnd()}\n${helpOfEveryTool.trimEnd()}`);
    return true;
  }
  const deployment = new Deployment({
    stack: stackIn(text('stack')),
    region: text('region'),
    endpoint: endpointIn(text('endpoint-url')),
  });
  try {
    const now = instantOf(text('now'));
    return await tool.run({ words: positionals, flags, yes: flags.yes === true, now, deployment, say });
  } finally {
    deployment.close();
  }
};

/** The clients' own words for a deployment that cannot be looked for say nothing of what to do. */
const complaintOf = (fault: unknown): Error => {
  if (!(fault instanceof Error)) return new Error(String(fault));
  return fault.message === 'Region is missing' ? new WrongOrder('no region: give --region, or set AWS_REGION') : fault;
};

/** Runs a tool on the words of the command line and ends the process with its outcome. */
export const runTool = (tool: Tool): void => {
  const say: Say = (line) => void process.stdout.write(`${line}\n`);
  carriedOut(tool, process.argv.slice(2), say).then(
    (done) => {
      process.exitCode = done ? 0 : 1;
    },
    (fault: unknown) => {
      const complaint = complaintOf(fault);
      process.stderr.write(`${complaint.message}\n`);
      process.exitCode = complaint instanceof WrongOrder ? 2 : 1;
    },
  );
};
