import type { DeskContext } from '../../../area.ts';
import { householdWords } from '../words/words.ts';

const paths = {
  orders: '/desk/household',
  enterprises: '/desk/household/enterprises',
  statistics: '/desk/household/statistics',
} as const;

/** The pages of the area. */
export const Tabs = ({ context, here }: { readonly context: DeskContext; readonly here?: keyof typeof paths }) => {
  const words = householdWords(context.var.language);
  return (
    <nav class="household-tabs" aria-label={words.parts}>
      <ul>
        {(Object.keys(paths) as (keyof typeof paths)[]).map((tab) => (
          <li>
            <a href={paths[tab]} {...(tab === here ? { 'aria-current': 'page' as const } : {})}>
              {words.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
