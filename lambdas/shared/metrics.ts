import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { type CountName, metricNamespace, metricService } from './metric-names.ts';

const metrics = new Metrics({ namespace: metricNamespace, serviceName: metricService });

/** Counts something that an alarm or the dashboard is to know of. Written at once: there is no store to publish. */
export const count = (name: CountName, times = 1): void => {
  metrics.singleMetric().addMetric(name, MetricUnit.Count, times);
};
