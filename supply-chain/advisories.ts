import * as z from 'zod';

/** What `npm audit --json` came to. */
export type Advisories =
  | { readonly kind: 'clean' }
  | { readonly kind: 'found'; readonly findings: readonly string[] }
  /** The registry answers that it has no such thing: a mirror without the audit endpoint. */
  | { readonly kind: 'no-endpoint'; readonly status: number }
  | { readonly kind: 'failed'; readonly reason: string };

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;

/** Findings of these severities are not let through. */
const grave: ReadonlySet<string> = new Set(['high', 'critical']);

const report = z.looseObject({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.looseObject({
      name: z.string(),
      severity: z.enum(severities),
      range: z.string(),
      via: z.array(z.union([z.string(), z.looseObject({ title: z.string(), url: z.string() })])),
    }),
  ),
});

/** What npm writes when the registry refused: its answer. */
const refusal = z.looseObject({ message: z.string(), statusCode: z.number().optional() });

/** How a registry says that it has no such route: not allowed there, not found, or not made for this method. */
const noEndpoint: ReadonlySet<number> = new Set([403, 404, 405, 501]);

const findingOf = ({ name, severity, range, via }: z.infer<typeof report>['vulnerabilities'][string]): string => {
  const advisories = via.map((each) => (typeof each === 'string' ? `by ${each}` : `${each.title} (${each.url})`));
  return `${name} ${range}: ${severity}: ${advisories.join('; ')}`;
};

const parsed = (output: string): unknown => {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
};

/**
 * Reads the output of `npm audit --json`. Only a whole report counts as an audit, and only the registry's own answer as its
 * lack: whatever else npm says, nothing is known of the packages.
 */
export const advisoriesIn = (output: string): Advisories => {
  const answer = parsed(output);
  const audited = report.safeParse(answer);
  if (audited.success) {
    const found = Object.values(audited.data.vulnerabilities).filter(({ severity }) => grave.has(severity));
    return found.length === 0 ? { kind: 'clean' } : { kind: 'found', findings: found.map(findingOf) };
  }
  const refused = refusal.safeParse(answer);
  if (!refused.success) return { kind: 'failed', reason: 'npm answered something that is no report' };
  const { statusCode, message } = refused.data;
  return statusCode !== undefined && noEndpoint.has(statusCode)
    ? { kind: 'no-endpoint', status: statusCode }
    : { kind: 'failed', reason: message };
};
