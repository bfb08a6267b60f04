import { describe, expect, it } from '@jest/globals';
import { type Asked, allows, policyDocument } from '../../../local/iam/statement.ts';

const read = (...statements: readonly object[]) =>
  policyDocument.parse({ Statement: statements.map((each) => ({ Effect: 'Allow', ...each })) }).Statement;
const asked = (action: string, resource: string, context: Asked['context'] = {}): Asked => ({
  action,
  resources: [resource],
  context,
});
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/Tickets';
const keys = (...values: string[]) => ({ 'dynamodb:LeadingKeys': values });
const condition = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TICKET#*', 'LINK#*'] } };

describe('a policy', () => {
  it('allows the actions it names on the resources it names, and nothing else', () => {
    const statements = read({ Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: table });
    expect(allows(statements, asked('dynamodb:GetItem', table))).toBe(true);
    expect(allows(statements, asked('dynamodb:PutItem', table))).toBe(false);
    expect(allows(statements, asked('dynamodb:Query', `${table}/index/byDay`))).toBe(false);
    expect(allows([], asked('dynamodb:GetItem', table))).toBe(false);
  });

  it('knows the wildcards of IAM, and takes nothing else for one', () => {
    const statements = read({ Action: 's3:Get*', Resource: ['arn:aws:s3:::photos/a.b/*', 'arn:aws:s3:::secret-??'] });
    expect(allows(statements, asked('s3:GetObject', 'arn:aws:s3:::photos/a.b/c/d'))).toBe(true);
    expect(allows(statements, asked('s3:GetObject', 'arn:aws:s3:::photos/aXb/c'))).toBe(false);
    expect(allows(statements, asked('s3:GetObject', 'arn:aws:s3:::secret-xy'))).toBe(true);
    expect(allows(statements, asked('s3:GetObject', 'arn:aws:s3:::secret-xyz'))).toBe(false);
  });

  it('limits by the partition key, which every request of an allowed action has', () => {
    const statements = read({ Action: 'dynamodb:GetItem', Resource: table, Condition: condition });
    expect(allows(statements, asked('dynamodb:GetItem', table, keys('TICKET#1')))).toBe(true);
    expect(allows(statements, asked('dynamodb:GetItem', table, keys('PHONE#1')))).toBe(false);
    expect(allows(statements, asked('dynamodb:GetItem', table, keys('TICKET#1', 'PHONE#1')))).toBe(false);
  });

  it('holds of no value at all with ForAllValues, as in AWS, and not without it', () => {
    const all = read({ Action: 'dynamodb:Scan', Resource: table, Condition: condition });
    expect(allows(all, asked('dynamodb:Scan', table))).toBe(true);
    const one = read({
      Action: 's3:ListBucket',
      Resource: 'b',
      Condition: { StringLike: { 's3:prefix': ['photos/*'] } },
    });
    expect(allows(one, asked('s3:ListBucket', 'b'))).toBe(false);
    expect(allows(one, asked('s3:ListBucket', 'b', { 's3:prefix': ['photos/1/'] }))).toBe(true);
  });

  it('leaves out what NotResource names', () => {
    const statements = read({ Action: 'sns:Publish', NotResource: 'arn:aws:sns:*:*:*' });
    expect(allows(statements, asked('sns:Publish', '+8613800138000'))).toBe(true);
    expect(allows(statements, asked('sns:Publish', 'arn:aws:sns:us-east-1:000000000000:TicketEvents'))).toBe(false);
  });

  it('denies what one statement denies, whatever others allow', () => {
    const statements = read({ Action: '*', Resource: '*' }, { Effect: 'Deny', Action: 's3:*', Resource: '*' });
    expect(allows(statements, asked('s3:GetObject', 'arn:aws:s3:::a/b'))).toBe(false);
    expect(allows(statements, asked('sns:Publish', 'topic'))).toBe(true);
  });

  it('with a condition that is not understood is refused when it is read', () => {
    const unknown = {
      Action: 's3:GetObject',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
    };
    expect(() => read(unknown)).toThrow();
  });
});
