/** Longer addresses of the desk there are not; a cookie has little room. */
const longest = 1000;

const here = 'https://desk.invalid';
const start = '/desk';

/** Pages that lead away again: after a login they would lead in a circle. */
const passing = ['/desk/login', '/desk/callback', '/desk/logout', '/desk/logged-out'];

/** A page of the desk to go on to: the address asked for if it is one, the start for any other. */
export const ownTarget = (asked: string | undefined): string => {
  if (asked === undefined || asked.length > longest || !URL.canParse(asked, here)) return start;
  const { origin, pathname, search } = new URL(asked, here);
  if (origin !== here || !`${pathname}/`.startsWith(`${start}/`) || passing.includes(pathname)) return start;
  return pathname + search;
};
