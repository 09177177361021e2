// The list of comments by keyboard, and what is ticked in it. Everything works without this, with more clicks.
(() => {
  const lines = () => [...document.querySelectorAll('.lines a')];
  const boxes = () => [...document.querySelectorAll('.lines input[type=checkbox]')];
  const current = () => document.querySelector('.lines a[aria-current]');

  const open = (step) => {
    const all = lines();
    const at = all.indexOf(current());
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    if (next) {
      next.focus();
      next.click();
    }
  };

  const unfold = (id, field) => {
    const place = document.getElementById(id);
    if (place) {
      place.open = true;
      place.querySelector(field)?.focus();
    }
  };

  const keys = {
    j: () => open(1),
    k: () => open(-1),
    '/': () => document.querySelector('.filters input[type=search]').focus(),
    x: () => current()?.parentElement.querySelector('input[type=checkbox]')?.click(),
    h: () => unfold('hide', 'select'),
    m: () => unfold('mask', '[data-phrase]'),
    t: () => document.querySelector('#themes input[type=checkbox]')?.focus(),
    n: () => document.querySelector('#note textarea')?.focus(),
  };

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]), textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const theme = event.target.closest('#themes') && document.querySelector(`#themes [data-key="${CSS.escape(event.key)}"]`);
    const act = theme ? () => theme.click() : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  const count = () => {
    const told = document.querySelector('[data-ticked]');
    if (told) {
      told.textContent = told.dataset.words.replace('{0}', boxes().filter((box) => box.checked).length);
    }
  };

  document.addEventListener('change', count);
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-tick-all]')) {
      const all = boxes();
      const tick = all.some((box) => !box.checked);
      all.forEach((box) => { box.checked = tick; });
      count();
    }
    const line = event.target.closest('.lines a');
    if (line) {
      lines().forEach((other) => other.removeAttribute('aria-current'));
      line.setAttribute('aria-current', 'true');
    }
  });

  // What is marked in the text is what is to be masked.
  document.addEventListener('selectionchange', () => {
    const chosen = document.getSelection();
    const phrase = document.querySelector('#mask [data-phrase]');
    if (phrase && chosen.anchorNode?.parentElement?.closest('[data-voice]') && `${chosen}`.trim()) {
      phrase.value = `${chosen}`.trim().slice(0, 200);
    }
  });

  // A list that somebody is working in does not change under their hands.
  document.addEventListener('htmx:beforeRequest', (event) => {
    const busy = boxes().some((box) => box.checked) || document.querySelector('.bulkbar[open]') || document.hidden;
    if (event.target.id === 'found' && busy) {
      event.preventDefault();
    }
  });
  document.addEventListener('htmx:afterSwap', () => {
    const id = new URLSearchParams(location.search).get('open');
    lines().forEach((line) => {
      const isOpen = id !== null && new URLSearchParams(line.search).get('open') === id;
      line.toggleAttribute('aria-current', isOpen);
      if (isOpen) {
        line.setAttribute('aria-current', 'true');
      }
    });
  });
})();
