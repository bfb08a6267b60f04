/** Whether a number is an order's: it begins with a letter, where a ticket's has digits alone. */
export const isOrderNumber = (id: string): boolean => id.startsWith('F');
