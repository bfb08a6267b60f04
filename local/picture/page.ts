import { readGraph } from '../console/graph.ts';
import { machinery } from './regulation-graph.ts';

const introduction = `# 工单流程 · the workflow of a ticket

<!-- 由 statemachines/ticket.asl.json 生成:npm run docs:workflow · generated, do not edit -->

每张工单一次 Step Functions 执行,以“等待”落实时限。下图由 [\`statemachines/ticket.asl.json\`](../statemachines/ticket.asl.json) 生成;实线为前进,虚线为退回。
One execution per ticket enforces the limits by waiting. Solid lines go on, dashed ones go back. What people do at each place: [acts](actions.md).

![工单流程图 · the workflow](images/workflow.svg)
`;

const rowText = (comment: string): readonly [string, string] => {
  const [chinese = '', ...english] = comment.split(' · ');
  return [chinese, english.join(' · ')];
};

/** The page beside the picture: every state with its comment, and what follows it in the definition. */
export const workflowPage = (definition: string): string => {
  const { nodes, edges } = readGraph(definition);
  const following = (state: string): string => {
    const direct = edges.filter(({ from }) => from === state);
    const targets = direct.flatMap(({ to, kind }) => {
      const choice = to.startsWith('After');
      if (!choice) return kind === 'catch' ? [] : [to];
      return edges.filter(({ from, kind: way }) => from === to && way === 'choice').map((edge) => edge.to);
    });
    return targets.map((name) => `\`${name}\``).join(', ');
  };
  const row = (name: string, comment: string | undefined): string => {
    const [chinese, english] = rowText(comment ?? '');
    return `| \`${name}\` | ${chinese} | ${english} | ${following(name)} |`;
  };
  const isMachinery = (name: string): boolean => machinery.some((state) => state === name);
  const heading = '| 状态 state | 说明 | in English | 之后 followed by |\n|---|---|---|---|';
  const waits = nodes.filter(({ name }) => !name.startsWith('After') && !isMachinery(name));
  const choices = nodes.filter(({ name }) => name.startsWith('After'));
  const others = nodes.filter(({ name }) => isMachinery(name));
  const table = (states: typeof nodes): string =>
    [heading, ...states.map(({ name, comment }) => row(name, comment))].join('\n');
  return [
    introduction,
    '## 等待 · waits\n',
    '每个 `Await…` 都是可打断的等待:有人办理即提前结束,到点则进入 `Milestone`。\n',
    table(waits),
    '\n## 抉择 · choices\n',
    '每个等待之后的抉择;不在其列的转到 `Reroute`,由它按工单此刻的阶段继续。\n',
    table(choices),
    '\n## 其他 · the rest\n',
    '任何任务出错都转到 `AwaitOperator`;新的运行接替旧的,旧的以 `Superseded` 结束。\n',
    table(others),
    '',
  ].join('\n');
};
