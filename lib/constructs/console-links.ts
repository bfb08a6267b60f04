import { Aws, CfnMapping } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type ConsolePage, consoleHosts, consoleUrl } from '../../lambdas/shared/views/console.ts';
import { queuePage } from '../../lambdas/shared/views/console-pages.ts';

/** Addresses of the console's pages, for the partition and region that the stack is deployed to. */
export class ConsoleLinks extends Construct {
  readonly #hosts: CfnMapping;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const mapping = Object.fromEntries(Object.entries(consoleHosts).map(([partition, host]) => [partition, { host }]));
    this.#hosts = new CfnMapping(this, 'Hosts', { mapping });
  }

  to(page: ConsolePage): string {
    return consoleUrl(this.#hosts.findInMap(Aws.PARTITION, 'host'), Aws.REGION, page);
  }
}

/** The page of a queue. Its address is what the console knows a queue by, escaped. */
export const pageOfQueue = ({ queueName }: Queue): ConsolePage =>
  queuePage(`https%3A%2F%2Fsqs.${Aws.REGION}.${Aws.URL_SUFFIX}%2F${Aws.ACCOUNT_ID}%2F${queueName}`);
