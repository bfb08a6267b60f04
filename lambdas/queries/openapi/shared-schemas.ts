import * as z from 'zod/mini';
import { stages } from '../../../domain/tickets/values.ts';
import { appeal, countedView, hotSpot } from '../../shared/schemas/assessment-view.ts';
import { ruleContent } from '../../shared/schemas/directory-bodies.ts';
import { details, scores as scoresGiven } from '../../shared/schemas/household/bodies.ts';
import { complaint, countsOfOne, scores } from '../../shared/schemas/household/views.ts';
import { kind } from '../../shared/schemas/integrators/event-view.ts';
import { filterView, integratorView, subscriptionView } from '../../shared/schemas/integrators/views.ts';
import { phones } from '../../shared/schemas/organisation-bodies.ts';
import { figureName, figuresView, headView, ratesView } from '../../shared/schemas/report-view.ts';
import { jsonSchemaOf } from './json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Parts that several answers have, by their names in the document. */
const partsOfAnswers = {
  BehindNumber: countedView,
  DeductionAppeal: appeal,
  EventFilter: filterView,
  EventKind: kind,
  Figure: figureName,
  Figures: figuresView,
  HotSpot: hotSpot,
  Integrator: integratorView,
  OrderComplaint: complaint,
  OrderCounts: countsOfOne,
  OrderScores: scores,
  Rates: ratesView,
  ReportHead: headView,
  Stage: z.enum(stages),
  Subscription: subscriptionView,
} as const;

/** Parts that several bodies have. */
const partsOfBodies = {
  EnterpriseDetails: details,
  GivenScores: scoresGiven,
  RuleContent: ruleContent,
  UnitPhones: phones,
} as const;

const shown = (parts: Readonly<Record<string, z.ZodMiniType>>, io: 'input' | 'output') =>
  Object.entries(parts).map(([name, schema]) => [name, jsonSchemaOf(schema, io)] as const);

/** A schema with a reference for each part inside it that stands in the document under a name of its own. */
const referring = (value: unknown, names: ReadonlyMap<string, string>, outermost = true): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const name = outermost ? undefined : names.get(JSON.stringify(value));
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  if (Array.isArray(value)) return value.map((each) => referring(each, names, false));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, referring(each, names, false)]));
};

/**
 * Schemas by their names, with what they share, each part written out once.
 * @throws Error for a name that two different schemas have
 */
export const sharing = (schemas: readonly (readonly [string, Schema])[]): Readonly<Record<string, unknown>> => {
  const texts = new Map<string, string>();
  const all = [...schemas, ...shown(partsOfAnswers, 'output'), ...shown(partsOfBodies, 'input')];
  for (const [name, schema] of all) {
    const text = JSON.stringify(schema);
    if ((texts.get(name) ?? text) !== text) throw new Error(`${name} is the name of two schemas`);
    texts.set(name, text);
  }
  const names = new Map([...texts].map(([name, text]) => [text, name]));
  return Object.fromEntries(all.map(([name, schema]) => [name, referring(schema, names)]));
};
