// Opens the page for entering a meeting without a network. Keeps that page and what it is drawn with, and nothing else.
const KEPT = 'openconsult-meetings';
const PATIENCE = 4_000;

// Whoever goes to sign in waits for the network.
const isPage = (url) => /\/desk\/meetings\/new$/.test(url.pathname) && !url.searchParams.has('signin');
const isPart = (url) => /\/(assets|webjars)\//.test(url.pathname);
const isWhole = (answer) => answer.ok && !answer.redirected && answer.type === 'basic';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const keepPage = async (page, answer) => {
  if (isWhole(answer)) {
    const cache = await caches.open(KEPT);
    await cache.put(page, answer);
  }
};

// Parts of an older page go.
const keepParts = async (parts) => {
  const cache = await caches.open(KEPT);
  for (const kept of await cache.keys()) {
    if (isPart(new URL(kept.url)) && !parts.includes(kept.url)) {
      await cache.delete(kept);
    }
  }
  await Promise.all(parts.map(async (part) => {
    if (!await cache.match(part)) {
      const answer = await fetch(part);
      if (isWhole(answer)) {
        await cache.put(part, answer);
      }
    }
  }));
};

self.addEventListener('message', (event) => {
  const { page, parts } = event.data;
  event.waitUntil((async () => {
    await keepPage(page, await fetch(page, { redirect: 'manual' }));
    await keepParts(parts);
  })().catch(() => {}));
});

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
