import type { Measure } from '../../measure.ts';
import { type Growth, measureGrowth } from '../growth/growth.ts';
import { seed } from '../growth/seed.ts';
import { mixedLife } from './life.ts';
import { exampleIn, pagesIn } from './pages.ts';

const growth: Growth = {
  name: 'lists',
  of: 'tickets',
  title: 'Time of a page as the table grows',
  fill: async (run, folder, from, to) => {
    const example = await exampleIn(run);
    const life = mixedLife(example.caller);
    const filled = await folder.restart((path) => seed(path, run.tableName, { from, to, life }));
    const headers = { authorization: `Bearer ${await filled.token('supervisor', 'centre')}` };
    return { run: filled, pages: await pagesIn(filled, example), headers };
  },
  drawn: (page) => /^a (unit|stage|ticket)’s (list|page)$/.test(page),
  note:
    'Of ten tickets one waits for its dispatch, six are with four units and three are withdrawn, 400 a day; they are commits and ' +
    'boards made by the domain, stored straight into the tables.',
};

/** Whether what people look at takes longer as tickets pile up. */
export const lists: Measure = {
  id: 'lists',
  title: 'Lists and pages as the table grows',
  run: (effort, say) => measureGrowth(growth, effort, say),
};
