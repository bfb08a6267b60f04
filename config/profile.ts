import * as z from 'zod';
import { secretName, smsProviderSchema } from './sms-provider.ts';
import yongningChina from './yongning/profile.china.json' with { type: 'json' };
import yongning from './yongning/profile.json' with { type: 'json' };

/** Days CloudWatch Logs can keep a log for, from a year on: network logs are kept six months at least (网络安全法 第二十一条). */
const logRetentionDays = z.literal([365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]);

/** `/t/` and the sixteen characters of a code make a link of 49 characters of this. */
const longestLinkBase = 30;

/** What one deployment decides, and nothing else: a county in a region, with its login, its SMS path and its runtime. */
export const profileSchema = z
  .strictObject({
    /** Name of the county's folder under `config/`. */
    county: z.string().regex(/^[a-z]+$/),
    /** The hotline's name as citizens read it. */
    name: z.string().min(1),
    /** The SMS signature registered with the carriers, without its 【】. */
    smsSignature: z.string().min(2).max(12),
    /** The OIDC provider whose tokens the API accepts. API Gateway fetches its keys, so it must be reachable over HTTPS. */
    oidc: z.strictObject({
      issuer: z.url({ protocol: /^https$/ }),
      audience: z.string().min(1),
      /**
       * The desk as the provider knows it: a public client (PKCE, no secret) that may come back to `/desk/callback` of
       * this API. Its ID tokens must carry the claims `roles` and `unit`, as its access tokens do.
       */
      clientId: z.string().min(1),
      /** What the desk asks for, besides `openid`, so that those claims are in the token. */
      scopes: z
        .string()
        .regex(/^openid( [\w:./-]+)*$/)
        .default('openid'),
    }),
    /**
     * What links in SMS start with, without a trailing slash: a short domain, in China one with an ICP filing, that is
     * mapped to the API. Without it they start with the API's own endpoint, which is long: a link of more than 49
     * characters makes an SMS of three segments where two are paid for and promised. Hence at most 30 characters here.
     */
    linkBaseUrl: z
      .url({ protocol: /^https$/ })
      .max(longestLinkBase)
      .regex(/[^/]$/)
      .optional(),
    /** How SMS leave: `sns` to the phone; `topic` to the function `Carrier` and on to the provider in `sms`. */
    smsAdapter: z.enum(['sns', 'topic']),
    sms: z
      .strictObject({
        provider: smsProviderSchema,
        /** Whose pushes of texts that people send are taken, at `POST /sms/inbound/{key}`; without it, none. */
        inbound: z.enum(['aliyun']).optional(),
      })
      .optional(),
    /**
     * The county's OA system (R48): where SNS posts what the heads of units are to see. Without it they are told by SMS
     * only where the regulation's notices go to them anyway.
     */
    oa: z.strictObject({ endpoint: z.url({ protocol: /^https$/ }) }).optional(),
    /** The working group on WeCom (R16): the name of the secret that holds the key of its robot. Made by hand, once. */
    wecom: z.strictObject({ secretName }).optional(),
    /**
     * The official account on WeChat (R15): its AppID, and the name of the secret that holds its token, EncodingAESKey and
     * AppSecret. Made by hand, once.
     */
    wechat: z.strictObject({ secretName, appId: z.string().regex(/^wx[0-9a-f]{16}$/) }).optional(),
    /** Lambda's runtime. The older one is for a region that does not have the newer yet. */
    runtime: z.enum(['nodejs24.x', 'nodejs22.x']),
    architecture: z.enum(['arm64', 'x86_64']),
    /** Whether X-Ray traces are made. A ticket outlives a trace, and China's regions have none for Lambda. */
    tracing: z.boolean(),
    /** The region to deploy to; without it, that of the credentials. */
    region: z.string().optional(),
    logRetentionDays,
    /**
     * The table that a restore made, in the stead of the one the stack makes (docs/runbook.md, Restore from a backup): its
     * name, and the label of its stream, which is the end of the stream's ARN.
     */
    restoredTable: z
      .strictObject({
        name: z.string().regex(/^[\w.-]{3,255}$/),
        streamLabel: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+$/),
      })
      .optional(),
    /**
     * Where operators read `docs/runbook.md`: an address whose anchors are the article's, as a Git host shows it. Alarms and
     * the dashboard lead there.
     */
    runbook: z.url({ protocol: /^https$/ }).regex(/^[^#\s]+$/),
    /**
     * What SMS sent by SNS may cost in a month, in US dollars, for the alarm at four fifths of it (`sms-budget.ts` has the
     * default, 100). The account's own limit (`MonthlySpendLimit`) must be higher: at that one SNS stops sending.
     */
    smsMonthlyBudgetUsd: z.number().positive().optional(),
    /** Where alarms are mailed; without it they only reach the alarm topic. */
    alarmEmail: z.email().optional(),
  })
  .refine(({ smsAdapter, sms }) => (smsAdapter === 'topic') === (sms !== undefined), {
    path: ['sms'],
    message: 'a provider is needed by the adapter "topic", and by no other',
  })
  .refine(({ smsAdapter, smsMonthlyBudgetUsd }) => smsAdapter === 'sns' || smsMonthlyBudgetUsd === undefined, {
    path: ['smsMonthlyBudgetUsd'],
    message: 'SNS counts what SMS cost only where it sends them: a provider has a budget of its own',
  });

export type Profile = z.infer<typeof profileSchema>;

/** Yongning's deployment outside China. A wrong value throws when this module is loaded. */
export const profile: Profile = profileSchema.parse(yongning);

/** The deployments there are. `china` is that of China's regions (docs/deploy-china.md). */
const profiles: ReadonlyMap<string, Profile> = new Map([
  ['global', profile],
  ['china', profileSchema.parse(yongningChina)],
]);

/**
 * The profile that is asked for by name, as in `cdk synth -c profile=china`; without a name, the global one.
 * @throws Error naming the profiles there are
 */
export const profileNamed = (name: unknown = 'global'): Profile => {
  const found = typeof name === 'string' ? profiles.get(name) : undefined;
  if (found) return found;
  throw new Error(`there is no profile ${String(name)}: choose one of ${[...profiles.keys()].join(', ')}`);
};
