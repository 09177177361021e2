// The page for entering a meeting is kept on the device by whoever opened it. It goes when they sign out, or when somebody
// else is signed in; what they typed stays for them.
(() => {
  const OF = 'openconsult.page-of';
  const KEPT = 'openconsult-meetings';
  const PATIENCE = 4_000;
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
    // They leave when it is gone: a page that is left may not get to the end of what it began.
    document.querySelector('.account form')?.addEventListener('submit', (event) => {
      const gone = forget();
      event.preventDefault();
      const leave = () => event.target.submit();
      Promise.race([gone, new Promise((resolve) => { setTimeout(resolve, PATIENCE); })]).then(leave, leave);
    });
  } catch {
    // Nothing can be kept here, so nothing is.
  }
})();
