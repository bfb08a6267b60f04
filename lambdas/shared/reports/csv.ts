import { stringify } from 'csv-stringify/sync';
import { toIso } from '../../../domain/time/instant.ts';
import type { Cell, Sheet } from './sheets.ts';

const plainOf = (cell: Cell): string | number => {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return cell.count;
    case 'share':
      return Number(cell.share.toFixed(4));
    case 'points':
      return cell.points;
    case 'instant':
      return toIso(cell.at);
    case 'empty':
      return '';
  }
};

/**
 * The table as CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know it. Text that a spreadsheet would take for a
 * formula (beginning with = + - @, tab or return) is put behind an apostrophe.
 */
export const csvOf = ({ header, rows }: Sheet): string =>
  stringify([[...header], ...rows.map((row) => row.map(plainOf))], {
    ...{ bom: true, record_delimiter: 'windows', escape_formulas: true },
  });
