/** `/` puts the cursor into the first field to search in, as in many programs; nothing else needs the script. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
  const field = document.querySelector('input[type="search"]');
  if (!(field instanceof HTMLElement)) return;
  event.preventDefault();
  field.focus();
});
