import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import type { HotlineFunction } from './hotline-function.ts';
import * as metrics from './metrics.ts';
import type { TicketApi } from './ticket-api.ts';

export type AlarmsProps = {
  readonly topic: AlarmTopic;
  readonly functions: readonly HotlineFunction[];
  readonly signal: HotlineFunction;
  readonly publish: HotlineFunction;
  /** The functions that must run each day. */
  readonly daily: readonly HotlineFunction[];
  /** Whether SMS go through a provider, which may refuse them. */
  readonly sendsThroughProvider: boolean;
  readonly deadLetterQueues: readonly Queue[];
  readonly stateMachine: StateMachine;
  readonly api: TicketApi;
};

/** What an alarm watches, and what it says. */
type Watch = {
  readonly says: string;
  readonly metric: IMetric;
  /** Alarms from this value on; 1 unless told. */
  readonly threshold?: number;
  /** Periods in a row it must be so; 1 unless told. */
  readonly periods?: number;
  /** Anchor of the article in `docs/runbook.md`; the alarm's own id in small letters unless told. */
  readonly article?: string;
};

/** The alarms: each watches one thing, names its article of the runbook and tells the alarm topic. */
export class Alarms extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.#action = new SnsAction(props.topic);
    this.#watchStreams(props);
    this.#watchExecutions(props.stateMachine);
    this.#watchDaily(props.daily);
    for (const fn of props.functions)
      this.#watch(`${fn.node.id}Errors`, {
        article: 'function-errors',
        says: `The function ${fn.node.id} failed`,
        metric: metrics.errors(fn),
      });
    this.#watch('ApiServerErrors', {
      says: 'The API answered 5xx',
      metric: metrics.serverErrors(props.api.api),
    });
    this.#watch('InboundMalformed', {
      says: 'Something was published as an inbound SMS that is none',
      metric: metrics.hotline('InboundMalformed'),
    });
    if (props.sendsThroughProvider)
      this.#watch('SmsRefused', {
        says: 'The SMS provider refused a message for good',
        metric: metrics.hotline('SmsRefused'),
      });
  }

  #watchStreams({ signal, publish, deadLetterQueues }: AlarmsProps): void {
    for (const reader of [signal, publish])
      this.#watch(`${reader.node.id}Late`, {
        says: `${reader.node.id} is more than five minutes behind the table`,
        metric: metrics.iteratorAge(reader),
        threshold: 300_000,
        periods: 2,
      });
    for (const queue of deadLetterQueues)
      this.#watch(queue.node.id, {
        says: `The queue ${queue.node.id} holds what could not be delivered`,
        metric: metrics.messagesWaiting(queue),
      });
    this.#watch('InvalidToken', {
      says: 'Step Functions refused a task token as invalid',
      metric: metrics.hotline('InvalidToken'),
    });
  }

  #watchExecutions(stateMachine: StateMachine): void {
    this.#watch('ExecutionsFailed', {
      says: "A ticket's workflow failed",
      metric: metrics.executionsFailed(stateMachine),
    });
    this.#watch('ExecutionsTimedOut', {
      says: "A ticket's workflow timed out",
      metric: metrics.executionsTimedOut(stateMachine),
    });
    this.#watch('ExecutionsAborted', {
      says: "A ticket's workflow was stopped",
      metric: metrics.executionsAborted(stateMachine),
    });
  }

  #watchDaily(daily: readonly HotlineFunction[]): void {
    this.#watch('SweepFindings', {
      says: 'The daily sweep found tickets whose workflow did not wait for what the ticket says',
      metric: metrics.hotline('SweepFindings'),
    });
    for (const fn of daily) {
      const id = `${fn.node.id}Missing`;
      const alarm = new Alarm(this, id, {
        alarmDescription: described(`The function ${fn.node.id} has not run for 26 hours`, articleOf(id)),
        metric: metrics.invocations(fn),
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        threshold: 1,
        evaluationPeriods: 26,
        treatMissingData: TreatMissingData.BREACHING,
      });
      alarm.addAlarmAction(this.#action);
    }
  }

  #watch(id: string, { says, metric, threshold = 1, periods = 1, article = articleOf(id) }: Watch): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: described(says, article),
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#action);
  }
}

/** `SignalLate` → `signal-late`. */
const articleOf = (id: string): string => id.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

const described = (says: string, article: string): string => `${says}. See docs/runbook.md#${article}`;
