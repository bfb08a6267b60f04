import { GraphWidget, GraphWidgetView, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** A row of the dashboard is 24 units wide. */
const third = 8;

export type Graph = {
  /** Chinese first, as everything that is read in the centre. */
  readonly title: string;
  readonly metrics: readonly IMetric[];
  /** What the upright axis counts; a number unless told. */
  readonly label?: string;
};

/** A third of a row: lines that begin at zero, so that a quiet day looks quiet. */
export const graph = ({ title, metrics, label }: Graph): GraphWidget =>
  new GraphWidget({
    title,
    left: [...metrics],
    leftYAxis: { min: 0, showUnits: false, ...(label === undefined ? {} : { label }) },
    width: third,
    height: 6,
    view: GraphWidgetView.TIME_SERIES,
  });
