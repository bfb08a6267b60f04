/**
 * In place of `@aws-sdk/credential-provider-node` in every bundle: Lambda puts a function's credentials into its
 * environment, so that nothing else of the chain (profiles, single sign-on, instance metadata) can ever be asked. That
 * chain is 100 kB of each bundle, and looked through at each cold start.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
