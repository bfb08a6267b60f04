/** The CDK app: reads the county's profile, makes the stacks and has them checked. */
import { profileNamed } from '../config/profile.ts';
import { makeApp } from '../lib/app.ts';
import { addChecks } from '../lib/checks.ts';

const app = makeApp(profileNamed);
// CDK's own switch (`cdk synth --no-validation`) is ours too: the local run needs the templates, not the checks.
if (process.env.CDK_VALIDATION !== 'false') addChecks(app);
app.synth();
