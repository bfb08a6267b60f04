import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { CursorId } from '../store/cursors.ts';

/** Seconds a receiver is left alone after a first failure, and until a replay begins. */
const [afterFailure, beforeReplay] = [10, 1];

/** What an execution is started with. */
export const runInput = ({ subscriber, subject, replay }: CursorId, run: number) => ({
  subscriber,
  subject,
  run,
  pause: replay === undefined ? afterFailure : beforeReplay,
  ...(replay === undefined ? {} : { replay }),
});

/** Starts the executions that try again. One that is there by its name is fine, whether it still runs or not. */
export const runStarter =
  (client: SFNClient, stateMachineArn: string) =>
  async (id: CursorId, run: number): Promise<void> => {
    const name = `${id.subscriber}-${id.subject}-${id.replay ?? 'main'}-${run}`;
    const start = { stateMachineArn, name, input: JSON.stringify(runInput(id, run)) };
    try {
      await client.send(new StartExecutionCommand(start));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  };
