import * as z from 'zod';
import { policyDocument, type Statement } from '../../iam/statement.ts';
import { localRegion } from '../../platform.ts';
import { type FoundResource, parseProperties } from './found.ts';

const role = z.looseObject({
  Policies: z.array(z.looseObject({ PolicyDocument: policyDocument })).default([]),
});

const policy = z.looseObject({ PolicyDocument: policyDocument, Roles: z.array(z.string()).default([]) });

/** A stack that is made for a region names it in ARNs it puts together; everything here is in the region of the run. */
const inThisRegion = (arn: string): string =>
  arn.replace(/^(arn:[^:]+:[^:]+:)[a-z]{2}(?:-[a-z]+)+-\d(?=:)/, `$1${localRegion}`);

const local = ({ Resource, NotResource, ...each }: Statement): Statement => ({
  ...each,
  ...(Resource && { Resource: Resource.map(inThisRegion) }),
  ...(NotResource && { NotResource: NotResource.map(inThisRegion) }),
});

/**
 * What a role of the assembly may do: by its own policies and those attached to it. Managed policies are AWS's own: they
 * are not in the template, and those that CDK gives to functions are about logs.
 * @returns undefined for a role that no template makes
 */
export function permissionsOf(found: FoundResource, roleArn: string): readonly Statement[] | undefined {
  const made = found.all('AWS::IAM::Role').find(({ identity }) => identity.attributes.Arn === roleArn);
  if (made === undefined) return undefined;
  const inline = parseProperties(made, role).Policies.map(({ PolicyDocument }) => PolicyDocument);
  const attached = found
    .all('AWS::IAM::Policy')
    .filter(({ stack }) => stack === made.stack)
    .map((each) => parseProperties(each, policy))
    .filter(({ Roles }) => Roles.includes(made.identity.reference))
    .map(({ PolicyDocument }) => PolicyDocument);
  return [...inline, ...attached].flatMap(({ Statement: statements }) => statements.map(local));
}
