import type { PropsWithChildren } from 'hono/jsx';

/** A message about what was just tried: read out at once by a screen reader. */
export const Note = ({ tone, title, children }: PropsWithChildren<{ tone?: 'good' | 'bad'; title?: string }>) => (
  <div class={`card note ${tone ?? ''}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {title === undefined ? '' : <h2>{title}</h2>}
    {children}
  </div>
);
