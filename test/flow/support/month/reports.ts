import { describedFetch } from '../../../support/described-fetch.ts';

type Figures = Readonly<Record<string, number>>;

/** A month's report as the API shows it, as far as the test reads it. */
export type Month = {
  readonly version: number;
  readonly hash: string;
  readonly cutoff: string;
  readonly at: string;
  readonly versions: readonly { readonly version: number; readonly cutoff: string }[];
  readonly levels: readonly {
    readonly level: number;
    readonly rows: readonly { readonly unit: string; readonly figures: Figures }[];
  }[];
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly correctionList: readonly {
    readonly unit: string;
    readonly figure: string;
    readonly was: number;
    readonly is: number;
  }[];
  readonly run?: { readonly state: string; readonly outcome?: object };
};

/** The reports of November 2026 as the centre's head reads them. */
export const openReports = async (apiUrl: string) => {
  const issued = await fetch(`${apiUrl}/local/token?role=centre-head&unit=centre&sub=head-2`);
  const { token } = (await issued.json()) as { readonly token: string };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const get = async (path: string): Promise<Response> => {
    const answer = await describedFetch(`${apiUrl}/reports/monthly/2026-11${path}`, { headers });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const month = async (query = ''): Promise<Month> => (await (await get(query)).json()) as Month;
  /** The figures in the order in which the definitions stand. */
  const order = Object.keys((await month()).definitions);
  return {
    month,
    inOrder: (figures: Figures): Figures =>
      Object.fromEntries(order.flatMap((figure) => (figure in figures ? [[figure, figures[figure] ?? 0]] : []))),
    file: async (format: string): Promise<Buffer> => Buffer.from(await (await get(`?format=${format}`)).arrayBuffer()),
    /** All tickets behind a number, page by page. */
    tickets: async (unit: string, figure: string): Promise<readonly string[]> => {
      const found: string[] = [];
      let after = '';
      do {
        const page = await get(`/tickets?${new URLSearchParams({ unit, figure, ...(after ? { after } : {}) })}`);
        const { tickets, next = '' } = (await page.json()) as { tickets: string[]; next?: string };
        found.push(...tickets);
        after = next;
      } while (after);
      return found;
    },
    /** Has it made, waits until it is, and answers what it came to. */
    make: async (body: object): Promise<object | undefined> => {
      const asked = await describedFetch(`${apiUrl}/reports/monthly/2026-11`, {
        ...{ method: 'POST', headers, body: JSON.stringify(body) },
      });
      if (asked.status !== 202) throw new Error(`answered ${asked.status}: ${await asked.text()}`);
      await fetch(`${apiUrl}/local/settled`);
      return (await month()).run?.outcome;
    },
  };
};

export type Reports = Awaited<ReturnType<typeof openReports>>;
