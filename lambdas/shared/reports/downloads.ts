import { csvOf } from './csv.ts';
import { printOf, printPolicy } from './print.tsx';
import { platformSheet, sheetsOf } from './sheets.ts';
import type { ShownReport } from './shown-report.ts';
import { xlsxOf } from './xlsx.ts';

export const downloadFormats = ['xlsx', 'csv', 'html'] as const;

export type DownloadFormat = (typeof downloadFormats)[number];

/** A file: its bytes, what they are, and the headers that go with them. */
export type Download = { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> };

const nameOf = ({ head }: ShownReport, extension: string): string =>
  `monthly-${head.month}-${head.state === 'frozen' ? `v${head.version}` : 'draft'}.${extension}`;

/** The report as a file. The print sheet is shown in the browser, the others are saved. */
export const downloadOf = async (shown: ShownReport, format: DownloadFormat): Promise<Download> => {
  const saved = { 'content-disposition': `attachment; filename="${nameOf(shown, format)}"` };
  switch (format) {
    case 'xlsx': {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { bytes: await xlsxOf(sheetsOf(shown)), headers: { 'content-type': type, ...saved } };
    }
    case 'csv': {
      const bytes = Buffer.from(csvOf(platformSheet(shown)));
      return { bytes, headers: { 'content-type': 'text/csv; charset=utf-8', ...saved } };
    }
    case 'html': {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy };
      return { bytes: Buffer.from(printOf(shown)), headers };
    }
  }
};
