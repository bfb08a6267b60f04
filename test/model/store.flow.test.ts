import { startStore } from '../lambdas/support/store.ts';
import { storeContract } from './store.contract.ts';
import { createMemoryTable } from './support/memory-table.ts';

storeContract('in memory', async () => ({ table: createMemoryTable().table, stop: async () => undefined }));
storeContract('in the database', startStore);
