import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Profile, profile, profileNamed } from '../../config/profile.ts';
import { makeApp, withoutBundling } from '../../lib/app.ts';
import { addChecks } from '../../lib/checks.ts';
import type { HotlineFunction } from '../../lib/constructs/hotline-function.ts';
import { allow } from '../../lib/constructs/permissions.ts';
import type { TicketWorkflow } from '../../lib/constructs/ticket-workflow.ts';
import type { HotlineStack } from '../../lib/hotline-stack.ts';
import { synthesize } from './synthesis.ts';
import { synthesizeInto } from './synthesize-into.ts';

const folder = mkdtempSync(join(tmpdir(), 'hotline-synthesis-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A deployment to Ningxia with everything a profile can say otherwise. */
const ningxia: Profile = {
  ...profileNamed('china'),
  runtime: 'nodejs22.x',
  architecture: 'x86_64',
  tracing: true,
  alarmEmail: 'duty@yongning12345.example',
};

describe('the app', () => {
  // CloudFormation's checks take seconds to load: whatever they look at is in this file.
  it.each([
    ['as it is deployed', profile],
    ['in China', profileNamed('china')],
    ['with every choice a profile has', ningxia],
  ])('passes CloudFormation’s own checks and cdk-nag’s with nothing left open, %s', (name, of) => {
    const outdir = join(folder, name);
    const app = makeApp(() => of, { context: withoutBundling, outdir });
    addChecks(app);
    app.synth();
    expect(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'))).toMatchObject({
      pluginReports: [],
    });
  });

  it('does not pass with a task that calls its own state machine: that is a circular dependency', () => {
    const app = makeApp(() => profile, { context: withoutBundling, outdir: join(folder, 'circular') });
    const stack = app.node.findChild('Hotline') as HotlineStack;
    const { stateMachineArn } = stack.node.findChild('TicketWorkflow') as TicketWorkflow;
    allow(stack.node.findChild('Await') as HotlineFunction, ['states:StartExecution'], stateMachineArn);
    expect(() => app.synth()).toThrow('Circular Dependencies');
  });

  it('makes the same templates each time', () => {
    const templates = ['once', 'again'].map((name) => {
      const outdir = join(folder, name);
      synthesizeInto(outdir, profile);
      return ['HotlineData', 'Hotline'].map((stack) => readFileSync(join(outdir, `${stack}.template.json`), 'utf8'));
    });
    expect(templates[0]).toEqual(templates[1]);
  });

  it('names no partition: every ARN is made from the one it is deployed to', async () => {
    for (const template of [...Object.values(await synthesize()), ...Object.values(await synthesize(ningxia))])
      expect(JSON.stringify(template.toJSON()).match(/arn:aws[a-z-]*:/g)).toBeNull();
  });

  it('describes what it deploys in ASCII, which is all CloudFormation and IAM keep', async () => {
    for (const template of [
      ...Object.values(await synthesize()),
      ...Object.values(await synthesize(profileNamed('china'))),
    ])
      expect(JSON.stringify(template.toJSON()).match(/[^\x20-\x7e]/g)).toBeNull();
  });
});
