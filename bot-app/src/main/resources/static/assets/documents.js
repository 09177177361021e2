// Says that a file is too large before it is sent for minutes, and sends one once. Without this the server says it.
document.querySelectorAll('.documents .add').forEach((form) => {
  const file = form.querySelector('input[type=file]');
  const tooLarge = form.querySelector('[data-too-large]');
  const fits = () => !file.files.length || file.files[0].size <= Number(form.dataset.most);

  file.addEventListener('change', () => { tooLarge.hidden = fits(); });
  form.addEventListener('submit', (event) => {
    if (!fits()) {
      event.preventDefault();
      tooLarge.hidden = false;
      file.focus();
      return;
    }
    form.querySelector('[data-sending]').hidden = false;
    form.querySelector('button').disabled = true;
  });
  // A page that the browser kept is shown as it was left.
  window.addEventListener('pageshow', () => {
    form.querySelector('[data-sending]').hidden = true;
    form.querySelector('button').disabled = false;
  });
});
