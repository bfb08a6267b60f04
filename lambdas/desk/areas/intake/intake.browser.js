/**
 * Taking a call by keys: Ctrl+Enter goes on; what was typed is kept in this window until it is filed, and is gone with
 * the window or the login.
 */
const draftOf = (name) => `desk-draft-${name}`;
const sentDraft = 'desk-draft-sent';
const draftForm = document.querySelector('form[data-draft]');
if (draftForm instanceof HTMLFormElement) {
  const key = draftOf(draftForm.dataset.draft);
  if ('blank' in draftForm.dataset)
    for (const [name, value] of Object.entries(JSON.parse(sessionStorage.getItem(key) ?? '{}'))) {
      const field = draftForm.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value;
      else if (field && 'value' in field) field.value = value;
    }
  // The page of the filing says nothing of the form: the draft that was sent last is the one that was filed.
  draftForm.addEventListener('submit', () => sessionStorage.setItem(sentDraft, key));
  draftForm.addEventListener('input', () => {
    const kept = [...new FormData(draftForm)].filter(([name]) => name !== 'nonce');
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  });
}
if (document.querySelector('[data-filed]')) {
  sessionStorage.removeItem(sessionStorage.getItem(sentDraft) ?? '');
  sessionStorage.removeItem(sentDraft);
}
document.querySelector('form[action="/desk/logout"]')?.addEventListener('submit', () => sessionStorage.clear());
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const primary = document.querySelector('[data-primary]');
  if (!(primary instanceof HTMLElement)) return;
  event.preventDefault();
  primary.click();
});
