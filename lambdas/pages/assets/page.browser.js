/**
 * What a page does better with a script: the reading of a notice is recorded, the countdown goes on, a second press of a
 * button does nothing, and what was typed survives a lost connection. Everything works without it.
 */

/** Reading is a request of its own, so that whoever only previews a link changes nothing. */
function recordReading() {
  const { read } = document.body.dataset;
  if (read === undefined || document.visibilityState !== 'visible') return;
  delete document.body.dataset.read;
  navigator.sendBeacon(location.pathname, new URLSearchParams({ act: 'mark-read' }));
}

/** The clocks of page and server may differ: only the time since the page was made is measured here. */
function countDown() {
  const begun = performance.now();
  for (const place of document.querySelectorAll('[data-left]')) {
    const left = Number(place.dataset.left);
    const words = JSON.parse(place.dataset.words);
    const write = () => {
      const rest = left - (performance.now() - begun);
      const minutes = Math.round(Math.abs(rest) / 60_000);
      const parts = [
        [Math.floor(minutes / 1440), words.days],
        [Math.floor((minutes % 1440) / 60), words.hours],
        [minutes % 60, words.minutes],
      ];
      const first = parts.findIndex(([count]) => count > 0);
      const shown = parts.slice(first < 0 ? 2 : first, first < 0 ? 3 : first + 2);
      const span = shown.map(([count, word]) => word.replace('{n}', String(count))).join('');
      place.textContent = (rest > 0 ? words.left : words.over).replace('{span}', span);
      place.closest('.clock')?.classList.toggle('late', rest <= 0);
    };
    write();
    setInterval(write, 20_000);
  }
}

/** What somebody typed is kept in this tab until it was taken. */
function keepTyping() {
  for (const field of document.querySelectorAll('form[data-keep] textarea')) {
    const key = `${location.pathname} ${field.form.dataset.keep} ${field.name}`;
    if (field.value === '') field.value = sessionStorage.getItem(key) ?? '';
    field.addEventListener('input', () => sessionStorage.setItem(key, field.value));
  }
  const { taken } = document.body.dataset;
  if (taken === undefined) return;
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(`${location.pathname} ${taken} `)) sessionStorage.removeItem(key);
  for (const field of document.querySelectorAll(`form[data-keep="${taken}"] textarea`)) field.value = '';
}

function oncePerPress() {
  document.addEventListener('submit', (event) => {
    if (event.target.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    event.target.dataset.sent = '';
    for (const button of event.target.querySelectorAll('button')) button.setAttribute('aria-disabled', 'true');
  });
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
    }
  });
}

recordReading();
document.addEventListener('visibilitychange', recordReading);
countDown();
keepTyping();
oncePerPress();
document.querySelector('[data-print]')?.addEventListener('click', () => print());
