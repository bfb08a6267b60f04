import type { Organisation } from '../../domain/organisation/unit.ts';
import { valid } from '../shared/http/validate.ts';
import { type FilingBody, filingBody } from '../shared/schemas/filing.ts';
import { cut } from '../shared/schemas/texts.ts';
import { errors, type Open311Error, Refused } from './errors.ts';
import type { Posted } from './form.ts';
import type { Service } from './services.ts';

export type FilingContext = {
  readonly services: ReadonlyMap<string, Service>;
  readonly organisation: Organisation;
};

/** The caller's words when the client asked for none: the description says it. */
const asDescribed = '见诉求内容';

/** So much of the description stands in the subject. */
const subjectLength = 60;

const nameOf = ({ field }: Posted): string | undefined => {
  const first = field('first_name');
  const last = field('last_name');
  if (first === undefined || last === undefined) return first ?? last;
  /** Chinese names begin with the family's and have no space. */
  return /\p{Script=Han}/u.test(first + last) ? `${last}${first}` : `${first} ${last}`;
};

/** The town that an address names or an `address_id` stands for: of a village its own. */
const townOf = ({ field }: Posted, { organisation }: FilingContext): string | undefined => {
  const id = field('address_id');
  if (id !== undefined) {
    const unit = organisation.get(id);
    return unit?.level === 4 ? unit.parent : id;
  }
  const address = field('address_string') ?? '';
  const towns = [...organisation.values()].filter((unit) => /^(town|farm)-/.test(unit.id));
  return towns.find(({ name, shortName }) => address.includes(name) || address.includes(shortName))?.id;
};

const degreesOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^[+-]?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;

const placeOf = (posted: Posted, context: FilingContext): FilingBody['location'] => {
  const { field } = posted;
  const lat = degreesOf(field('lat'));
  const long = degreesOf(field('long'));
  const address = field('address_string');
  const town = townOf(posted, context);
  return {
    ...(address === undefined ? {} : { address }),
    ...(town === undefined ? {} : { town }),
    ...(lat === undefined ? {} : { lat }),
    ...(long === undefined ? {} : { long }),
  };
};

/** What the standard itself asks for: a service, and a place in one of its three forms. */
const missingIn = ({ field }: Posted, services: FilingContext['services']): readonly Open311Error[] => {
  const code = field('service_code');
  const place = field('address_string') ?? field('address_id') ?? (field('lat') && field('long'));
  return [
    ...(code === undefined ? [errors.serviceMissing] : services.has(code) ? [] : [errors.noService]),
    ...(place === undefined || place === '' ? [errors.placeMissing] : []),
  ];
};

/** The description, with the address of a picture if the client has one on the web: it is told, never fetched. */
const descriptionOf = ({ field }: Posted, service: Service): string => {
  const media = field('media_url');
  const told = field('description') ?? service.category.name;
  return media === undefined ? told : `${told}\n照片:${media}`;
};

const bodyOf = (posted: Posted, service: Service, context: FilingContext) => {
  const { field, attribute } = posted;
  const phone = field('phone');
  const description = descriptionOf(posted, service);
  const name = phone === undefined ? undefined : nameOf(posted);
  return {
    channel: 'app',
    type: attribute('type') ?? 'help',
    subject: cut(`${service.category.name}:${description.split('\n', 1)[0]}`, subjectLength),
    description,
    request: attribute('request') ?? asDescribed,
    citizen: phone === undefined ? { anonymous: true } : { phone, ...(name === undefined ? {} : { name }) },
    location: placeOf(posted, context),
    category: service.category.id,
    confidential: attribute('confidential') === 'yes',
  };
};

/**
 * What was posted as a filing (R30). Without a phone it is anonymous, and so is stored without a name. E-mail, account and
 * device are not kept: the hotline has no use for them.
 * @throws Refused for what the standard asks for, Problem for fields that are wrong
 */
export const filingIn = (posted: Posted, context: FilingContext): FilingBody => {
  const service = context.services.get(posted.field('service_code') ?? '');
  const [first, ...others] = missingIn(posted, context.services);
  if (first || !service) throw new Refused(first ?? errors.noService, ...others);
  return valid(filingBody, bodyOf(posted, service, context));
};
