// The page without a connection: what is kept on this device, read-only, and a place to write something down.
// Everything is put onto the page as text.
const box = 'anteroom-outbox';
const keptMs = 7 * 86_400_000;
let me = ''; // whose it is that is kept: it goes with the sign-in

const make = (name, text, className = '') => {
  const one = document.createElement(name);
  one.textContent = text;
  one.className = className;
  return one;
};

const when = (ms, zone) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(ms);

async function show() {
  const own = await caches.open('anteroom-own');
  const answer = await own.match('/offline-own.json');
  if (!answer) return;
  const { member, name, zone, at, days, tasks, notes } = await answer.json();
  if (Date.now() - at > keptMs) {
    await caches.delete('anteroom-own');
    return;
  }
  me = member ?? '';
  form.hidden = !me;
  list();
  const place = zone.split('/').pop().replaceAll('_', ' ');
  document.getElementById('asof').textContent =
    `As of ${when(at, zone)} ${place}, offline. For ${name}; nothing here can be changed.`;
  const kept = document.getElementById('kept');
  const card = (title, children) => {
    const one = make('section', '', 'card wide');
    one.append(make('h2', title), ...children);
    kept.append(one);
  };
  for (const { title, texts } of days) {
    card(
      title,
      texts.map((text) => make('pre', text, 'kept')),
    );
  }
  if (tasks.length > 0) {
    const list = make('ul', '', 'list');
    for (const text of tasks) list.append(make('li', text));
    card('Tasks due', [list]);
  }
  for (const { title, body } of notes) card(title, [make('pre', body, 'kept')]);
}

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(box) ?? '[]');
  } catch {
    return [];
  }
};

function list() {
  const all = read().filter(({ member }) => member === me); // what others wrote here is theirs
  const waiting = document.getElementById('waiting');
  waiting.hidden = all.length === 0;
  waiting.replaceChildren(
    ...all.map(({ kind, text }) => {
      const one = make('li', text);
      one.append(' ', make('span', kind, 'hint'));
      return one;
    }),
  );
}

// A UUID of version 7: the house makes one record of it, however often it arrives.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const form = document.getElementById('write');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = document.getElementById('words');
  const text = words.value.trim();
  if (!text || !me) return;
  const kind = event.submitter?.value === 'note' ? 'note' : 'task';
  const entry = { id: newId(), member: me, kind, text, at: Date.now() };
  try {
    localStorage.setItem(box, JSON.stringify([...read(), entry]));
  } catch {
    alert('There is no room on this device. Copy the text before you leave the page.');
    return;
  }
  words.value = '';
  list();
});

const again = document.getElementById('again');
again.href = location.pathname === '/offline.html' ? '/' : location.href;
const back = () => location.assign(again.href);

// A connection that has just come back may not carry the first request yet: a few more follow, unless somebody writes.
const triesKey = 'anteroom-again';
const tries = 5;
addEventListener('online', () => {
  sessionStorage.setItem(triesKey, String(tries));
  back();
});
const left = Number(sessionStorage.getItem(triesKey) ?? 0);
if (navigator.onLine && left > 0) {
  sessionStorage.setItem(triesKey, String(left - 1));
  setTimeout(
    () => {
      if (!document.getElementById('words').value) back();
    },
    500 * 2 ** (tries - left),
  );
}
show();
