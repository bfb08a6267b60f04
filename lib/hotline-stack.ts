import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Profile } from '../config/profile.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { Alarms } from './constructs/alarms.ts';
import { apiFunctions } from './constructs/api-functions.ts';
import { addDesk, addGuide, addOffice, addPages, addRoutes } from './constructs/api-routes.ts';
import { ConsoleLinks } from './constructs/console-links.ts';
import { DailySweep } from './constructs/daily-sweep.ts';
import { EncryptedTopic } from './constructs/encrypted-topic.ts';
import { integrationsApi } from './constructs/integrations-api.ts';
import { MonthlyReports } from './constructs/monthly-reports.ts';
import { MorningDigest } from './constructs/morning-digest.ts';
import { NightlyErasure } from './constructs/nightly-erasure.ts';
import { open311Api } from './constructs/open311-api.ts';
import { OperationsDashboard } from './constructs/operations-dashboard.ts';
import { PhotoArrivals } from './constructs/photo-arrivals.ts';
import { reportApi } from './constructs/report-api.ts';
import { SmsCarrier } from './constructs/sms-carrier.ts';
import { SmsInbox } from './constructs/sms-inbox.ts';
import { SmsPush } from './constructs/sms-push.ts';
import { publishFunction, signalFunction } from './constructs/stream-functions.ts';
import { tellAgainFromDesk } from './constructs/tell-again.ts';
import { TicketApi } from './constructs/ticket-api.ts';
import { ticketEventSubscribers } from './constructs/ticket-event-subscribers.ts';
import { TicketStreams } from './constructs/ticket-streams.ts';
import { ticketTasks } from './constructs/ticket-tasks.ts';
import { TicketWorkflow } from './constructs/ticket-workflow.ts';
import { hotlineWatches } from './constructs/watches/hotline.ts';
import { Webhooks } from './constructs/webhooks.ts';
import { website } from './constructs/website.ts';
import { WechatAccount } from './constructs/wechat-account.ts';
import type { DataStack } from './data-stack.ts';

export type HotlineStackProps = StackProps & { readonly profile: Profile; readonly data: DataStack };

/** Everything that can be deployed anew at any time: the API, the functions, the workflow, the topics and the alarms. */
export class HotlineStack extends Stack {
  readonly api: TicketApi;
  readonly alarmTopic: AlarmTopic;
  /** What links in SMS start with, and where SMS go that are not sent to phones directly. */
  readonly linkBaseUrl: string;
  readonly smsTopic: Topic | undefined;
  /** Delivers webhooks. */
  readonly webhookMachine: StateMachine;

  constructor(scope: Construct, id: string, { profile, data, ...props }: HotlineStackProps) {
    super(scope, id, props);
    const common = { profile, data };
    const tasks = ticketTasks(this, profile, data);
    const stateMachine = new TicketWorkflow(this, 'TicketWorkflow', { profile, tasks });
    const api = new TicketApi(this, 'TicketApi', profile);
    /** The API's own address is long: with it a link SMS takes three segments instead of two. */
    const linkBaseUrl = profile.linkBaseUrl ?? api.api.apiEndpoint;
    const reports = new MonthlyReports(this, 'MonthlyReports', common);
    const { stateMachineArn } = stateMachine;
    const answering = apiFunctions(this, { ...common, linkBaseUrl, stateMachineArn, reports: reports.function });
    addRoutes(api, answering);
    addPages(api, answering);
    addGuide(api, answering);
    addOffice(api, answering);
    addDesk(api, answering);
    const ticketEvents = new EncryptedTopic(this, 'TicketEvents', 'Ticket events');
    const signal = signalFunction(this, { ...common, stateMachine });
    const carrier = profile.sms && new SmsCarrier(this, 'SmsCarrier', { ...common, ...profile.sms });
    const undelivered = ticketEventSubscribers(this, { ...common, ticketEvents });
    const webhooks = new Webhooks(this, 'WebhookDeliveries', { ...common, ticketEvents });
    reports.tellSubscribers(profile, data, webhooks.machine);
    if (profile.levelOne) tellAgainFromDesk(answering.desk, data, webhooks.machine);
    const integrations = integrationsApi(this, { ...common, machine: webhooks.machine, api });
    const inbound = new SmsInbox(this, 'SmsInbox', common);
    const push = profile.sms?.inbound && new SmsPush(this, 'SmsPush', { profile, api, topic: inbound.topic });
    const publish = publishFunction(this, { ...common, ticketEvents, linkBaseUrl, smsTopic: carrier?.topic });
    const streams = new TicketStreams(this, 'TicketStreams', { data, signal, publish });
    const sweep = new DailySweep(this, 'DailySweep', { ...common, stateMachine, signal });
    const photos = new PhotoArrivals(this, 'PhotoArrivals', common);
    const digest = new MorningDigest(this, 'MorningDigest', common);
    const erasure = new NightlyErasure(this, 'NightlyErasure', common);
    const { wechat } = profile;
    const account = wechat && new WechatAccount(this, 'WechatAccount', { ...common, ...wechat, api, linkBaseUrl });
    const reporting = reportApi(this, { ...common, reports: reports.function, api });
    const invoked = [
      sweep,
      photos,
      digest,
      erasure,
      reports,
      inbound,
      webhooks,
      ...(carrier ? [carrier] : []),
      ...(account ? [account] : []),
    ];
    const functions = [
      ...Object.values(answering),
      reporting,
      integrations,
      website(this, { ...common, api }),
      open311Api(this, { ...common, api, linkBaseUrl }),
      signal,
      publish,
      ...Object.values(tasks),
      ...invoked.map((each) => each.function),
      ...(push ? [push.function] : []),
      ...(account ? [account.receiver] : []),
    ];
    const deadLetterQueues = [
      streams.signalDeadLetters,
      streams.publishDeadLetters,
      ...invoked.map(({ deadLetters }) => deadLetters),
      ...undelivered,
    ];
    const watched = {
      profile,
      console: new ConsoleLinks(this, 'Console'),
      functions,
      signal,
      publish,
      sweep: sweep.function,
      inbound: inbound.function,
      carrier: carrier?.function,
      daily: [sweep.function, erasure.function, reports.function],
      deadLetterQueues,
      stateMachine,
      webhooks,
      api,
      tableName: data.table.tableName,
    };
    this.api = api;
    this.linkBaseUrl = linkBaseUrl;
    this.smsTopic = carrier?.topic;
    this.webhookMachine = webhooks.machine;
    this.alarmTopic = new AlarmTopic(this, 'AlarmTopic', profile);
    const alarms = { profile, topic: this.alarmTopic, console: watched.console, watches: hotlineWatches(watched) };
    const { all } = new Alarms(this, 'Alarms', alarms);
    new OperationsDashboard(this, 'Dashboard', { ...watched, alarms: all });
  }
}
