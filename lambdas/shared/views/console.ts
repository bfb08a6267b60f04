/** The console's host by partition: it is not the host of the API's endpoints (China's are amazonaws.com.cn). */
export const consoleHosts = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
} as const;

/** A page of a service's console. */
export type ConsolePage = {
  /** The service's own path on the console's host. */
  readonly service: string;
  /** What stands behind the `#`. */
  readonly view: string;
};

/** The address of a page. @param host one of `consoleHosts` */
export const consoleUrl = (host: string, region: string, { service, view }: ConsolePage): string =>
  `https://${region}.${host}/${service}/home?region=${region}#${view}`;
