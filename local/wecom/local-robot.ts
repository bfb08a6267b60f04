import { environment as weComEnvironment } from '../../lambdas/wecom/env.ts';
import type { Assembly, Secret } from '../assembly/model.ts';
import { listen } from '../run/listen.ts';
import { namedSecret } from '../secrets/named-secret.ts';
import { createRobotStandIn, type RobotStandInOptions } from './stand-in.ts';

/** The key of the run's robot; a secret is kept in the data folder, so it is the same at every start. */
const key = 'local';

/** The group robot on this machine. */
export interface LocalRobot {
  /** Address of its webhook, without the key. */
  readonly endpoint: string;
  /** The secret with the key it accepts, which no template holds. */
  readonly secret: Secret;
  /** Begins to answer. Requests that came before wait for this. */
  serve(parts: Pick<RobotStandInOptions, 'chat' | 'clock'>): void;
  close(): Promise<void>;
}

/** Opens a stand-in for the robot of the assembly's working group; undefined for an assembly without one. */
export async function openLocalRobot({ functions }: Assembly): Promise<LocalRobot | undefined> {
  const speaker = functions.find(({ environment }) => environment.WECOM_ENDPOINT !== undefined);
  if (speaker === undefined) return undefined;
  const { WECOM_SECRET } = weComEnvironment.parse(speaker.environment);
  const server = await listen(0, 'a free one');
  return {
    endpoint: `${server.url}/cgi-bin/webhook/send`,
    secret: namedSecret(WECOM_SECRET, { key }),
    serve: (parts) => server.serve(createRobotStandIn({ ...parts, key })),
    close: () => server.close(),
  };
}
