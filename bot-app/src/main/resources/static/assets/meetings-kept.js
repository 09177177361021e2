// Keeps the page for entering a meeting, and what it is drawn with, on this device, so that it opens without a network.
(() => {
  const OF = 'openconsult.page-of';
  const KEPT = 'openconsult-meetings';
  const { who, page, worker } = document.getElementById('entry').dataset;
  if (!navigator.serviceWorker || !window.caches) {
    return;
  }

  const isPart = (url) => url.origin === location.origin && /\/(assets|webjars)\//.test(url.pathname);
  const parts = () => [...new Set(performance.getEntriesByType('resource').map((part) => new URL(part.name)).filter(isPart)
    .map((part) => part.href))];
  const put = async (kept, address, options) => {
    const answer = await fetch(address, options);
    if (answer.ok && !answer.redirected && answer.type === 'basic') {
      await kept.put(address, answer);
    }
  };

  // The page comes after what it is drawn with, and what an older one was drawn with goes when it is there.
  const keep = async (kept) => {
    const now = parts();
    await Promise.all(now.map(async (part) => await kept.match(part) ?? put(kept, part)));
    await put(kept, page, { redirect: 'manual' });
    const old = (await kept.keys()).filter((one) => isPart(new URL(one.url)) && !now.includes(one.url));
    await Promise.all(old.map((one) => kept.delete(one)));
  };

  // It is opened once, and only while its person is here: who signs out takes it away, and what is put into it then is nowhere.
  const begin = () => (localStorage.getItem(OF) === who ? caches.open(KEPT).then(keep) : undefined);
  try {
    localStorage.setItem(OF, who);
    navigator.serviceWorker.register(worker).then(() => navigator.serviceWorker.ready).then(begin).catch(() => {});
  } catch {
    // Nothing can be kept here, so nothing is.
  }
})();
