/** Where the run listens: what the templates' endpoints stand for locally. Without a trailing slash. */
export interface Addresses {
  readonly apiUrl: string;
  readonly awsUrl: string;
}
