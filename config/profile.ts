import * as z from 'zod';
import yongning from './yongning/profile.json' with { type: 'json' };

/** Days CloudWatch Logs can keep a log for, from a year on: network logs are kept six months at least (网络安全法 第二十一条). */
const logRetentionDays = z.literal([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]);

/** What one deployment decides, and nothing else: a county in a region, with its login, its SMS path and its runtime. */
export const profileSchema = z.strictObject({
  /** Name of the county's folder under `config/`. */
  county: z.string().regex(/^[a-z]+$/),
  /** The hotline's name as citizens read it. */
  name: z.string().min(1),
  /** The SMS signature registered with the carriers, without its 【】. */
  smsSignature: z.string().min(2).max(12),
  /** The OIDC provider whose tokens the API accepts. API Gateway fetches its keys, so it must be reachable over HTTPS. */
  oidc: z.strictObject({ issuer: z.url({ protocol: /^https$/ }), audience: z.string().min(1) }),
  smsAdapter: z.enum(['sns']),
  /** Lambda's runtime. The older one is for a region that does not have the newer yet. */
  runtime: z.enum(['nodejs24.x', 'nodejs22.x']),
  architecture: z.enum(['arm64', 'x86_64']),
  /** Whether X-Ray traces are made. A ticket outlives a trace, and China's regions have none for Lambda. */
  tracing: z.boolean(),
  /** The region to deploy to; without it, that of the credentials. */
  region: z.string().optional(),
  logRetentionDays,
  /** Where alarms are mailed; without it they only reach the alarm topic. */
  alarmEmail: z.email().optional(),
});

export type Profile = z.infer<typeof profileSchema>;

/** The profile of Yongning's deployment. A wrong value throws when this module is loaded. */
export const profile: Profile = profileSchema.parse(yongning);
