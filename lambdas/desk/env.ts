import * as z from 'zod/mini';

/** Environment of the desk function (the centre's, the units' and the reviewers' desk in the browser). */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  REPORTS_FUNCTION_NAME: z.string().check(z.minLength(1)),
  STATE_MACHINE_ARN: z.string().check(z.minLength(1)),
  /** The issuer that people log in at, by the name in its tokens. */
  OIDC_ISSUER: z.url({ protocol: /^https$/ }),
  /** Where it describes itself; the local run puts its own address here, while tokens still name the issuer. */
  OIDC_DISCOVERY: z.url({ protocol: /^https?$/ }),
  OIDC_CLIENT_ID: z.string().check(z.minLength(1)),
  OIDC_SCOPES: z.string().check(z.minLength(1)),
  /** `aws`, or the address of a console that names an execution after its `#`. */
  WORKFLOW_CONSOLE: z.string().check(z.minLength(1)),
  PHOTOS_BUCKET: z.string().check(z.minLength(1)),
  /** Where the bucket is served from; the policy of the pages names its origin. */
  PHOTOS_ADDRESS: z.url(),
  /** The interface of level 1, where the profile has one. */
  LEVEL_ONE_ENDPOINT: z.optional(z.url()),
  /** Of the machine that delivers to it. */
  WEBHOOK_MACHINE_ARN: z.optional(z.string().check(z.minLength(1))),
  LEVEL_ONE_GENERATION: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
});
