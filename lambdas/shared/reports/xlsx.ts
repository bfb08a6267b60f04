import writeXlsxFile from 'write-excel-file/node';
import { hour } from '../../../domain/time/instant.ts';
import type { Cell, Sheet } from './sheets.ts';
import { sheetWords } from './words.ts';

/** A spreadsheet knows no time zones: what it shows is Shanghai's clock. */
const shanghaiOffset = 8 * hour;

/** Characters that a cell holds; a file with more in one is taken for damaged. */
const longest = 32_767;

/** The text, or as many whole words of it as fit. */
const fitting = (text: string): string => {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - sheetWords.cut.length - 1);
  return `${room.slice(0, room.lastIndexOf(' ') + 1) || room}${sheetWords.cut}`;
};

/** Text is written as text: a formula is what nobody can enter into a report. */
const cellOf = (cell: Cell) => {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: fitting(cell.text), wrap: true, alignVertical: 'top' as const };
    case 'count':
      return { type: Number, value: cell.count, format: '0' };
    case 'share':
      return { type: Number, value: cell.share, format: '0.0%' };
    case 'points':
      return { type: Number, value: cell.points, format: '0.00' };
    case 'instant':
      return { type: Date, value: new Date(cell.at + shanghaiOffset), format: 'yyyy-mm-dd hh:mm' };
    case 'empty':
      return null;
  }
};

const headOf = (title: string) => ({
  ...{ type: String, value: title, fontWeight: 'bold' as const, wrap: true, backgroundColor: '#E8EEF5' },
});

/** Wide enough for the longest words of the first rows, within limits. */
const widthOf = ({ header, rows }: Sheet, column: number): number => {
  const texts = rows.slice(0, 50).map((row) => row[column]);
  const longest = Math.max(...texts.map((cell) => (cell?.kind === 'text' ? cell.text.length * 1.6 : 8)), 8);
  return Math.min(Math.max(longest, (header[column]?.length ?? 0) / 2), 60);
};

/** The tables as an XLSX workbook, a sheet each, with the header standing still. */
export const xlsxOf = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [sheet.header.map(headOf), ...sheet.rows.map((row) => row.map(cellOf))],
      columns: sheet.header.map((_, column) => ({ width: widthOf(sheet, column) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
  ).toBuffer();
