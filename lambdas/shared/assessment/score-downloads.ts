import { csvOf } from '../reports/csv.ts';
import type { Download } from '../reports/downloads.ts';
import { xlsxOf } from '../reports/xlsx.ts';
import { lineSheet, type ShownScores, scoreSheet, scoreSheets } from './score-sheets.ts';

/** The workbook with every table, or one of its tables: how the totals are made, or each missing point with its ticket. */
export const scoreFiles = ['xlsx', 'items.csv', 'lines.csv'] as const;

export type ScoreFile = (typeof scoreFiles)[number];

/**
 * The scores as a file that is saved.
 * @param whole whether no unit was left out for the reader: only then do ranks stand in it
 */
export const scoreDownload = async (shown: ShownScores, file: ScoreFile, whole: boolean): Promise<Download> => {
  const saved = { 'content-disposition': `attachment; filename="assessment-${shown.year}.${file}"` };
  const csv = { 'content-type': 'text/csv; charset=utf-8', ...saved };
  switch (file) {
    case 'xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { bytes: await xlsxOf(scoreSheets(shown, whole)), headers: { 'content-type': type, ...saved } };
    }
    case 'items.csv':
      return { bytes: Buffer.from(csvOf(scoreSheet(shown))), headers: csv };
    case 'lines.csv':
      return { bytes: Buffer.from(csvOf(lineSheet(shown))), headers: csv };
  }
};
