// Shows what the house tells this device while no page is open; and, where somebody chose to keep the coming days on
// it, the page that reads them when there is no connection. What is kept is in a cache of its own, which goes with the
// sign-in.
const shell = 'anteroom-shell-/* version */';
const own = 'anteroom-own';
const page = '/offline.html';

self.addEventListener('install', (event) => {
  const files = [page, '/offline.js', '/public.css', '/favicon.svg'];
  event.waitUntil(caches.open(shell).then((cache) => cache.addAll(files)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((all) => all.filter((name) => name.startsWith('anteroom-shell-') && name !== shell))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  const enters = pathname.startsWith('/invitation/') && request.method === 'POST';
  if (pathname === '/sign-out' || pathname === '/sign-in' || enters) event.waitUntil(leave());
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => without()));
  else if (['/offline.js', '/public.css', '/favicon.svg'].includes(pathname))
    event.respondWith(fetch(request).catch(() => without(pathname)));
});

// What was whoever's who was signed in is nobody else's.
async function leave() {
  const shown = await self.registration.getNotifications();
  for (const one of shown) one.close();
  await caches.delete(own);
}

async function without(path = page) {
  const cache = await caches.open(shell);
  return (await cache.match(path)) ?? Response.error();
}

self.addEventListener('push', (event) => {
  let told = {};
  try {
    told = event.data?.json() ?? {};
  } catch {
    // Whatever it was, something has to be shown.
  }
  const { title = 'Anteroom', body = '', tag, url = '/notifications' } = told;
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, icon: '/icon-192.png', data: { url } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data?.url ?? '/notifications', self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(show(address.href));
});

// In a page that is open, where there is one.
async function show(address) {
  const pages = await self.clients.matchAll({ type: 'window' });
  const open = pages.find((one) => 'navigate' in one);
  if (!open) return self.clients.openWindow(address);
  await open.focus();
  return open.navigate(address);
}
