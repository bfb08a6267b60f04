import type { PropsWithChildren } from 'hono/jsx';

/** A fact with its name; nothing for one that is not known. */
export const Fact = ({ name, children }: PropsWithChildren<{ name: string }>) =>
  children === undefined || children === null || children === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
