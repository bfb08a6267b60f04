/** Longest side of a photo that is sent, in pixels: legible, and some hundred kilobytes. */
const longestSide = 1600;

async function shrunk(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
  return new File([blob], 'photo.jpg', { type: 'image/jpeg' });
}

/** A photo is made smaller on the phone before it is sent; what the browser cannot read is told at once. */
function shrinkPhotos() {
  const form = document.querySelector('form[data-photo]');
  const input = form?.querySelector('input[type="file"]');
  input?.addEventListener('change', async () => {
    const told = form.querySelector('[role="alert"]');
    told.textContent = '';
    const [file] = input.files;
    if (file === undefined) return;
    try {
      const chosen = new DataTransfer();
      chosen.items.add(await shrunk(file));
      input.files = chosen.files;
      form.requestSubmit();
    } catch {
      input.value = '';
      told.textContent = form.dataset.photo;
    }
  });
}

shrinkPhotos();
/** While a photo is being checked its page asks again. */
if (document.querySelector('[data-refresh]')) setTimeout(() => location.reload(), 2000);
