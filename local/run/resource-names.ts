/**
 * Which of a deployment's resources are the tickets', by the names that CloudFormation makes of them: beside them stand
 * those of household services and of webhooks.
 */
const named = (kind: string, names: readonly (string | undefined)[], part: string): string => {
  const found = names.find((name) => name?.includes(part));
  if (found === undefined) throw new Error(`there is no ${kind} named ${part}`);
  return found;
};

/** The name of the tickets' table among those of a deployment. */
export const ticketsTableAmong = (names: readonly string[] | undefined): string =>
  named('table', names ?? [], 'Tickets');

/** The name of the table of household services' orders. */
export const ordersTableAmong = (names: readonly string[] | undefined): string => named('table', names ?? [], 'Orders');

/** The ARN of the tickets' state machine among those of a deployment. */
export const ticketWorkflowAmong = (
  machines: readonly { readonly stateMachineArn?: string | undefined }[] | undefined,
): string =>
  named(
    'state machine',
    (machines ?? []).map(({ stateMachineArn }) => stateMachineArn),
    'TicketWorkflow',
  );
