import type { DataStack } from '../data-stack.ts';
import type { ApiFunctions } from './api-functions.ts';
import type { HotlineFunction } from './hotline-function.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowPhotoAddresses } from './photo-permissions.ts';
import { allowIndex, allowOrderIndex, allowOrders, allowTable } from './table-permissions.ts';

/** What the desk's queues and its search read. */
const deskIndexes = [
  ...(['byUnit', 'byStage', 'byCaller', 'byDay', 'byPlace', 'byReturn'] as const),
  ...(['byReview', 'byOverdue', 'byUrgent', 'byUnread', 'byHard', 'bySupervision', 'byStuck'] as const),
  'byLevelOne',
] as const;

/** What the routes of the API need: to file, to decide, to read, and to keep the registers. */
const allowApi = ({ intake, commands, queries, office }: ApiFunctions, data: DataStack): void => {
  allowTable(intake, data, {
    GetItem: ['TICKET#', 'UPSTREAM#'],
    Query: ['REGISTER#'],
    PutItem: ['TICKET#', 'UPSTREAM#'],
  });
  allowTable(commands, data, { Query: ['TICKET#', 'REGISTER#'], PutItem: ['TICKET#'] });
  allowTable(queries, data, { GetItem: ['UPSTREAM#'], Query: ['TICKET#', 'REGISTER#'] });
  for (const index of ['byUnit', 'byStage', 'byCaller', 'byDay'] as const) allowIndex(queries, data, index);
  allowTable(office, data, {
    GetItem: ['TICKET#', 'REPORT#'],
    Query: ['REGISTER#', 'TICKET#', 'REPORT#'],
    PutItem: ['REGISTER#', 'REPORT#'],
  });
  for (const index of ['byCaller', 'byDay', 'byHard', 'byPlace', 'byReturn', 'byStage', 'byUnread'] as const)
    allowIndex(office, data, index);
};

/** What the pages of callers, units and the public need. */
const allowPages = ({ pages, photos, guide }: ApiFunctions, data: DataStack): void => {
  allowTable(pages, data, {
    GetItem: ['LINK#', 'UNIT#', 'PHONE#'],
    Query: ['TICKET#', 'REGISTER#'],
    PutItem: ['TICKET#', 'LINK#', 'OUTBOX#', 'UNIT#'],
    UpdateItem: ['LINK#', 'RATE#'],
    DeleteItem: ['UNIT#'],
  });
  allowIndex(pages, data, 'byUnit');
  allowTable(photos, data, {
    GetItem: ['LINK#', 'UNIT#'],
    Query: ['TICKET#', 'REGISTER#'],
    UpdateItem: ['RATE#'],
  });
  allowPhotoAddresses(photos, data);
  allowTable(guide, data, { GetItem: ['REPORT#'] });
};

/** What the desk needs, which has its own login and the household services' orders beside the tickets. */
const allowDesk = ({ desk }: ApiFunctions, data: DataStack, reports: HotlineFunction): void => {
  allowTable(desk, data, {
    GetItem: ['SESSION#', 'TICKET#', 'REPORT#', 'REPORTRUN#', 'UPSTREAM#'],
    Query: ['TICKET#', 'REGISTER#', 'REPORT#', 'SUBSCRIPTION#'],
    PutItem: ['TICKET#', 'SESSION#', 'REGISTER#', 'REPORT#', 'REPORTRUN#', 'UPSTREAM#'],
    DeleteItem: ['SESSION#'],
  });
  for (const index of deskIndexes) allowIndex(desk, data, index);
  allowOrders(desk, data, { GetItem: ['ORDER#'], Query: ['ORDER#', 'RATING#'], PutItem: ['ORDER#'] });
  allowOrderIndex(desk, data, 'byStage', 'byEnterprise', 'byMonth');
  allow(desk, ['lambda:InvokeFunction'], reports.functionArn);
  allowPhotoAddresses(desk, data);
};

/** Grants the API's functions what they do, and no more. Whatever signs reads the secret; the public pages sign nothing. */
export const allowApiFunctions = (functions: ApiFunctions, data: DataStack, reports: HotlineFunction): void => {
  allowApi(functions, data);
  allowPages(functions, data);
  allowDesk(functions, data, reports);
  const { guide: _, ...signing } = functions;
  for (const fn of Object.values(signing)) allowSecret(fn, data);
};
