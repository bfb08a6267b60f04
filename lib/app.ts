import { App, type AppProps } from 'aws-cdk-lib';
import cdk from '../cdk.json' with { type: 'json' };
import type { Profile } from '../config/profile.ts';
import { DataStack } from './data-stack.ts';
import { HotlineStack } from './hotline-stack.ts';
import { HouseholdStack } from './household-stack.ts';

/** Context that leaves the functions unbundled: each is then known by its entry (`hotline:entry`) alone. */
export const withoutBundling = { 'aws:cdk:bundling-stacks': [] };

/**
 * Makes the CDK app of a deployment: `HotlineData`, `Hotline` and `HotlineHousehold`. The feature flags of `cdk.json` are given here too, so
 * that synthesis within a process makes the same templates as the command line.
 * @param choose the profile, by the name that the context `profile` gives (`cdk synth -c profile=china`)
 */
export const makeApp = (choose: (name: unknown) => Profile, props: AppProps = {}): App => {
  const app = new App({ ...props, context: { ...cdk.context, ...props.context } });
  const profile = choose(app.node.tryGetContext('profile'));
  const env = profile.region ? { env: { region: profile.region } } : {};
  const { restoredTable } = profile;
  const data = new DataStack(app, 'HotlineData', {
    ...env,
    ...(restoredTable ? { restoredTable } : {}),
    description: `Hotline ${profile.county}: tickets and the root secret`,
  });
  const hotline = new HotlineStack(app, 'Hotline', {
    ...env,
    profile,
    data,
    description: `Hotline ${profile.county}: API, workflow, notices and alarms`,
  });
  new HouseholdStack(app, 'HotlineHousehold', {
    ...env,
    profile,
    data,
    hotline,
    description: `Hotline ${profile.county}: household services`,
  });
  return app;
};
