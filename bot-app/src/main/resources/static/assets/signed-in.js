// The page for entering a meeting is kept on the device by whoever opened it. It goes when they sign out, or when somebody
// else is signed in; what they typed stays for them.
(() => {
  const OF = 'openconsult.page-of';
  const KEPT = 'openconsult-meetings';
  if (!window.caches) {
    return;
  }
  const forget = () => {
    localStorage.removeItem(OF);
    return caches.delete(KEPT);
  };
  try {
    const of = localStorage.getItem(OF);
    if (of && of !== document.body.dataset.who) {
      forget();
    }
    document.querySelector('.account form')?.addEventListener('submit', forget);
  } catch {
    // Nothing can be kept here, so nothing is.
  }
})();
