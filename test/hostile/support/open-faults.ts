import type { Answered } from './hotline.ts';
import { sheetFaults } from './sheets.ts';

/** Routes that are open to everybody and answer as Open311 has it. */
export const openRoute = /^\w+ \/(?:open311|open-data)\//;

const types = ['text/xml; charset=utf-8', 'application/json; charset=utf-8', 'text/csv; charset=utf-8'];

/** What an answer is kept for: the good one of a reading for a minute, everything else not at all. */
const keptFor = ({ status, route = '' }: Answered): string =>
  status < 400 && route.startsWith('GET') ? 'public, max-age=60' : 'no-store';

const jsonFaults = ({ status, body }: Answered): readonly string[] => {
  const read = JSON.parse(body.toString('utf8'));
  const told = status < 400 || (Array.isArray(read) && read[0]?.code === status);
  return told ? [] : [`no errors: ${body.toString('utf8', 0, 200)}`];
};

/** What is wrong with an answer of the open interfaces: its headers, its JSON, its table. XML is held against the schema elsewhere. */
export const openFaults = (answered: Answered): readonly string[] => {
  const { headers, body } = answered;
  const type = headers['content-type'] ?? '';
  const wanted = {
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'cache-control': keptFor(answered),
  };
  return [
    ...(types.includes(type) ? [] : [`type ${type}`]),
    ...Object.entries(wanted).flatMap(([name, value]) =>
      headers[name] === value ? [] : [`${name}: ${headers[name]}`],
    ),
    ...(type.startsWith('application/json') ? jsonFaults(answered) : []),
    ...(sheetFaults(type, body) ?? []),
  ];
};
