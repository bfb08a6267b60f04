/** `/` puts the cursor into the first field to search in, as in many programs; nothing else needs the script. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
  const field = document.querySelector('input[type="search"]');
  if (!(field instanceof HTMLElement)) return;
  event.preventDefault();
  field.focus();
});

/** Every so many milliseconds, while the page is looked at, its figures are renewed. */
const interval = 30_000;
const overview = document.querySelector('[data-counts]');

async function renew() {
  if (document.hidden) return;
  const answer = await fetch(overview.dataset.counts, { redirect: 'manual' }).catch(() => undefined);
  if (!answer?.ok) return;
  const { counts } = await answer.json();
  for (const [queue, count] of Object.entries(counts)) {
    const figure = overview.querySelector(`[data-count="${queue}"]`);
    if (!figure) continue;
    figure.textContent = count;
    figure.classList.toggle('zero', count === '0');
  }
}

if (overview instanceof HTMLElement) {
  setInterval(renew, interval);
  document.addEventListener('visibilitychange', renew);
}
