import type { Watch } from '../watches/watch.ts';
import { articleOf } from '../watches/watch.ts';

export type GuideProps = {
  /** Where the runbook is read. */
  readonly runbook: string;
  readonly watches: readonly Watch[];
  /** The county's name as citizens read it. */
  readonly name: string;
};

/** The text beside the alarms: what to look at in the morning, and the way to each article of the runbook. */
export const guide = ({ runbook, watches, name }: GuideProps): string => {
  const articles = [...new Set(watches.map(articleOf))].sort();
  return [
    `# ${name}`,
    '每日晨检:告警须全部为绿色;任一告警变红,先读对应条目。Each morning: every alarm is to be green; if one is red, read its article first.',
    `运行手册 Runbook: ${articles.map((article) => `[${article}](${runbook}#${article})`).join(' · ')}`,
    `操作规程 Procedures: [procedures](${runbook}#procedures--操作规程)`,
  ].join('\n\n');
};
