import { local } from './api.js';
import { element, place } from './page.js';

/** The person whose phone it is. */
const from = 'oConsole';

/** A line of a message; what leads to a page of this run can be followed. */
function line(text) {
  return text
    .split(/(https?:\/\/[\w.:/?=&-]+)/)
    .map((part) =>
      part.startsWith(`${location.origin}/`)
        ? element('a', { href: part, target: '_blank', rel: 'noreferrer' }, part)
        : part,
    );
}

async function showMessages() {
  const messages = await local(`wechat-messages?from=${from}`);
  place('messages').replaceChildren(
    ...messages.map(({ own, text, at }) =>
      element(
        'li',
        own ? { class: 'own' } : {},
        element(
          'p',
          {},
          ...text.split('\n').flatMap((each, index) => (index > 0 ? [element('br'), ...line(each)] : line(each))),
        ),
        element('small', {}, at.slice(11, 16)),
      ),
    ),
  );
  place('no-messages').hidden = messages.length > 0;
  if (messages.length > 0) scrollTo(0, document.documentElement.scrollHeight);
}

/** Sends a message as WeChat would, and shows what came of it. */
async function send(message) {
  try {
    const { status } = await local('wechat-messages', { method: 'POST', body: JSON.stringify({ from, ...message }) });
    place('notice').textContent = status === 200 ? '' : `公众号没有收下:${status}`;
  } catch (error) {
    place('notice').textContent = error.message;
  }
  await showMessages();
}

function asBase64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
}

place('talk').addEventListener('submit', async (event) => {
  event.preventDefault();
  const words = place('words');
  const text = words.value;
  words.value = '';
  await send({ text });
});

for (const button of document.querySelectorAll('[data-send]'))
  button.addEventListener('click', () => send(JSON.parse(button.dataset.send)));

place('picture').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  if (file) await send({ picture: await asBase64(file) });
  target.value = '';
});

await showMessages();
