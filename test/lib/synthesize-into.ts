import type { Profile } from '../../config/profile.ts';
import { makeApp, withoutBundling } from '../../lib/app.ts';

/** Synthesizes a deployment in this process, without bundling or checks, into the folder. */
export const synthesizeInto = (outdir: string, profile: Profile): void => {
  makeApp(() => profile, { context: withoutBundling, builtinCloudFormationValidation: false, outdir }).synth();
};
