import type { DeskContext } from '../area.ts';

type MoreProps = {
  readonly context: DeskContext;
  readonly next: string | undefined;
  readonly label: string;
  /** Words of the link back to the first page. */
  readonly first: string;
};

const address = (context: DeskContext, cursor: string | undefined): string => {
  const { pathname, searchParams } = new URL(context.req.url);
  searchParams.delete('cursor');
  if (cursor !== undefined) searchParams.set('cursor', cursor);
  const query = searchParams.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
};

/** The way on in a list that an address asks for, and back to its beginning. */
export const More = ({ context, next, label, first }: MoreProps) => {
  const later = context.req.query('cursor') !== undefined;
  if (next === undefined && !later) return null;
  return (
    <p class="list-more">
      {later ? <a href={address(context, undefined)}>{first}</a> : ''}
      {next === undefined ? (
        ''
      ) : (
        <a class="button" rel="next" href={address(context, next)}>
          {label}
        </a>
      )}
    </p>
  );
};
