import type { OrganisationCommand, OrganisationCommandName } from '../../../../domain/organisation/commands.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import { organisationBodies } from '../../../shared/schemas/organisation-bodies.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import type { Form } from '../../../shared/web/form.ts';

/** A command as a form gave it, or every field that is wrong. */
export type ReadCommand = { readonly command: OrganisationCommand } | { readonly errors: readonly FieldError[] };

/** A field that was filled in; an empty one was not. */
const given = (form: Form, name: string): string | undefined => form.get(name)?.trim() || undefined;

const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const phonesIn = (form: Form) =>
  present(
    Object.fromEntries(['head', 'signatory', 'handler', 'liaison', 'duty'].map((post) => [post, given(form, post)])),
  );

const linesIn = (form: Form, name: string): readonly string[] =>
  (form.get(name) ?? '').split(/[\s,、;;]+/).filter((id) => id !== '');

const bodyOf = (name: OrganisationCommandName, form: Form, unit: string | undefined): unknown => {
  const fields = (...names: string[]) => present(Object.fromEntries(names.map((each) => [each, given(form, each)])));
  const when = () => fields('effectiveFrom', 'basis');
  switch (name) {
    case 'found':
      return { ...fields('unit', 'name', 'shortName', 'english', 'parent'), phones: phonesIn(form), ...when() };
    case 'rename':
      return { unit, ...fields('name', 'shortName', 'english'), ...when() };
    case 'change-phones':
      return { unit, phones: phonesIn(form), ...when() };
    case 'move':
      return { unit, ...fields('parent'), ...when() };
    case 'merge':
      return { units: linesIn(form, 'units'), into: unit, ...when() };
    case 'abolish':
      return { unit, ...fields('successor'), ...when() };
    case 'record-deputy':
      return { unit, ...fields('role', 'sub', 'from', 'until') };
    case 'end-deputy':
      return { unit, ...fields('role', 'sub', 'until') };
  }
};

/** Reads a form as the command it is for, by the schema of the API. */
export const readCommand = (name: OrganisationCommandName, form: Form, unit: string | undefined): ReadCommand => {
  try {
    const body = valid(organisationBodies[name], bodyOf(name, form, unit));
    return { command: { name, body } as OrganisationCommand };
  } catch (fault) {
    if (fault instanceof Problem) return { errors: fault.details.errors ?? [] };
    throw fault;
  }
};
