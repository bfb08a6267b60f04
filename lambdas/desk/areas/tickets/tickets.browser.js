/** The page of a ticket: prints when asked to, and tells that its unit has read it, which no preview of a link does. */
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
if (document.querySelector('[data-reads]')) {
  const body = new URLSearchParams({ act: 'mark-read' });
  fetch(location.pathname, { method: 'POST', body, keepalive: true }).catch(() => undefined);
}
