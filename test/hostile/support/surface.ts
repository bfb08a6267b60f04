import type { Assembly, FunctionDefinition } from '../../../local/assembly/model.ts';

export type DeployedRoute = {
  /** `GET /tickets/{id}`. */
  readonly key: string;
  /** Folder of the function under `lambdas/`. */
  readonly function: string;
  /** Whether it asks for a token. */
  readonly locked: boolean;
};

/** Everything that a deployment takes input by: its routes, and what invokes its functions otherwise. */
export type Surface = { readonly routes: readonly DeployedRoute[]; readonly sources: readonly string[] };

const folderOf = ({ entry }: FunctionDefinition): string => entry.split('/').at(-2) ?? '';

/** Reads from an assembly what it takes input by. Sources read `sns inbound`, `stream publish`, `rule photo-check`. */
export const surfaceOf = (assembly: Assembly): Surface => {
  const folders = new Map(assembly.functions.map((fn) => [fn.arn, folderOf(fn)]));
  const named = (kind: string, arns: readonly string[]): readonly string[] =>
    arns.flatMap((arn) => (folders.has(arn) ? [`${kind} ${folders.get(arn)}`] : []));
  const states = assembly.stateMachines.map(({ definition }) => definition).join('');
  const sources = [
    ...named(
      'sns',
      assembly.subscriptions.map(({ endpoint }) => endpoint),
    ),
    ...named(
      'stream',
      assembly.streamMappings.map(({ functionArn }) => functionArn),
    ),
    ...named(
      'rule',
      assembly.eventRules.flatMap(({ targets }) => targets.map(({ functionArn }) => functionArn)),
    ),
    ...named(
      'schedule',
      assembly.schedules.flatMap(({ targets }) => targets.map(({ functionArn }) => functionArn)),
    ),
    ...named(
      'workflow',
      assembly.functions.map(({ arn }) => arn).filter((arn) => states.includes(arn)),
    ),
  ];
  const routes = (assembly.api?.routes ?? []).map(({ key, functionArn, authorizer }) => ({
    key,
    function: folders.get(functionArn) ?? '',
    locked: authorizer !== undefined,
  }));
  return { routes, sources: [...new Set(sources)].sort() };
};
