import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import type { TicketTasks } from './ticket-tasks.ts';
import { Workflow } from './workflow.ts';

export type TicketWorkflowProps = { readonly profile: Profile; readonly tasks: TicketTasks };

/** The state machine with one execution per ticket. */
export class TicketWorkflow extends Workflow {
  constructor(scope: Construct, id: string, { profile, tasks }: TicketWorkflowProps) {
    super(scope, id, {
      profile,
      definition: 'statemachines/ticket.asl.json',
      functions: {
        AwaitFunction: tasks.await,
        MilestoneFunction: tasks.milestone,
        ArchiveFunction: tasks.archive,
      },
    });
  }
}
