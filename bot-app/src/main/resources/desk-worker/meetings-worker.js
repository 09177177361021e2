// Opens the page for entering a meeting without a network, as far as it is kept on this device. Keeps nothing by itself.
const KEPT = 'openconsult-meetings';
const PATIENCE = 4_000;

// Whoever goes to sign in waits for the network.
const isPage = (url) => /\/desk\/meetings\/new$/.test(url.pathname) && !url.searchParams.has('signin');
const isPart = (url) => /\/(assets|webjars)\//.test(url.pathname);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// What is there is better than what comes too late.
const open = async (request) => {
  const page = new URL(request.url).pathname;
  const there = await caches.match(page, { cacheName: KEPT });
  const fromNetwork = fetch(request);
  if (!there) {
    return fromNetwork;
  }
  const late = new Promise((resolve) => { setTimeout(() => resolve(there), PATIENCE); });
  return Promise.race([fromNetwork.catch(() => there), late]);
};

const part = async (request) => await caches.match(request, { cacheName: KEPT }) ?? fetch(request);

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && isPage(url)) {
    event.respondWith(open(event.request));
  } else if (isPart(url)) {
    event.respondWith(part(event.request));
  }
});
