import type { Category } from './category.ts';

/** The category tree by id. */
export const indexCategories = (tree: readonly Category[]): ReadonlyMap<string, Category> => {
  const index = new Map<string, Category>();
  const add = (category: Category): void => {
    if (index.has(category.id)) throw new Error(`category ${category.id} stands twice`);
    index.set(category.id, category);
    category.children.forEach(add);
  };
  tree.forEach(add);
  return index;
};
