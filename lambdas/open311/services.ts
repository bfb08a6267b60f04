import type { Category } from '../../domain/organisation/category.ts';
import { type TicketType, ticketTypes } from '../../domain/tickets/values.ts';
import type { Content, Value } from './format.ts';

/** A service is a category that has none below it; its code is the category's id with a point for the stroke. */
export type Service = { readonly code: string; readonly category: Category; readonly group: Category };

export const serviceCodeOf = (category: string): string => category.replaceAll('/', '.');

/** The services of the county's category tree, in its order. */
const servicesOf = (categories: readonly Category[]): readonly Service[] =>
  categories.flatMap((group) =>
    (group.children.length === 0 ? [group] : group.children).map((category) => ({
      code: serviceCodeOf(category.id),
      category,
      group,
    })),
  );

/** Every service of the tree by its code. */
export const servicesByCode = (categories: readonly Category[]): ReadonlyMap<string, Service> =>
  new Map(servicesOf(categories).map((service) => [service.code, service]));

/** `GET /services`: what can be filed. */
export const serviceList = (services: readonly Service[]): Content => ({
  root: 'services',
  value: services.map(({ code, category, group }) => ({
    service_code: code,
    service_name: category.name,
    description: `${group.name}:${category.name} · ${category.english}`,
    metadata: true,
    type: 'realtime',
    keywords: [category.shortName, category.english].join(','),
    group: group.name,
  })),
});

/** What a caller wants (诉求类型), as a client offers it. */
const typeNames: { readonly [T in TicketType]: string } = {
  inquiry: '咨询 · question',
  help: '求助 · request for help',
  complaint: '投诉 · complaint',
  'violation-report': '举报 · report of a violation (not shown to the public)',
  suggestion: '建议 · suggestion',
  commendation: '表扬 · commendation',
};

const attribute = (code: string, order: number, description: string, more: { readonly [name: string]: Value }) => ({
  variable: true,
  code,
  datatype: 'string',
  required: false,
  datatype_description: '',
  order,
  description,
  values: [],
  ...more,
});

/** `GET /services/{code}`: what a client may ask for besides, the same for all services (R5, R30). */
export const serviceDefinition = ({ code }: Service): Content => ({
  root: 'service_definition',
  value: {
    service_code: code,
    attributes: [
      attribute('type', 1, '诉求类型,不填为求助 · kind of request; help if left out', {
        datatype: 'singlevaluelist',
        values: ticketTypes.map((key) => ({ key, name: typeNames[key] })),
      }),
      attribute('request', 2, '希望如何解决,不填则见诉求内容 · what you ask for; as described if left out', {
        datatype: 'text',
        datatype_description: '1000 字以内 · up to 1000 characters',
      }),
      attribute(
        'confidential',
        3,
        '是否要求保密(保密工单不对外显示)· keep it confidential: it is not shown to the public',
        {
          datatype: 'singlevaluelist',
          values: [
            { key: 'yes', name: '是 · yes' },
            { key: 'no', name: '否 · no' },
          ],
        },
      ),
    ],
  },
});
