import { nextLink } from './acts.js';
import { place } from './page.js';
import { open } from './panel.js';
import { fileSample } from './sample.js';

/** The steps that a newcomer has taken on this page. */
const done = new Set();

/**
 * Readies the strip that shows a newcomer around.
 * @param onFiled called with the number of a sample ticket that was filed, or with a fault
 */
export function readyGuide(onFiled) {
  for (const one of document.querySelectorAll('[data-sample]')) {
    one.addEventListener('click', async () => {
      one.disabled = true;
      try {
        onFiled(await fileSample(one.dataset.sample));
      } catch (error) {
        onFiled(undefined, error);
      } finally {
        one.disabled = false;
      }
    });
  }
}

/** A step has been taken: 1 a ticket was filed, 2 a page was opened, 3 the clock was moved. */
export function take(step) {
  done.add(step);
  for (const item of document.querySelectorAll('[data-step]')) {
    const number = Number(item.dataset.step);
    item.classList.toggle('done', done.has(number));
    item.classList.toggle('now', !done.has(number) && (number === 1 || done.has(number - 1)));
  }
}

/** Lets the second step open the link of whoever acts next on the chosen ticket. */
export function showGuide(ticket, run) {
  const link = ticket && nextLink(ticket, run);
  const opener = place('open-link');
  opener.disabled = link === undefined;
  opener.onclick = () => open(link.link, link.owner);
}
