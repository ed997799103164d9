// Runs before the first paint: sets light or dark so that nothing flashes, and starts loading
// what this path needs beside the start script. The build fills in the paths.
(() => {
  const page = document.documentElement;
  let wish = 'auto';
  try {
    wish = localStorage.getItem('anteroom-theme') || 'auto';
  } catch {}
  const dark =
    wish === 'dark' || (wish === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');

  const routes = /* routes */ {};
  const place = `/${location.pathname.split('/')[1]}`;
  const look = `${place}?look=${new URLSearchParams(location.search).get('look')}`;
  for (const file of new Set([...(routes[place] || []), ...(routes[look] || [])])) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }

  // What was asked at this address the last time is asked at once; src/api/early.ts remembers it, and takes the answers.
  const build = '/* build */';
  const answers = new Map();
  try {
    const now = new Date();
    const two = (part) => String(part).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const kept = JSON.parse(localStorage.getItem('anteroom-early') || '{}');
    const page = location.pathname + location.search;
    for (const marked of (kept.build === build && kept.pages[page]) || []) {
      const address = marked.replaceAll('{today}', today);
      if (!address.startsWith('/api/v1/')) continue;
      const answer = fetch(address);
      answer.catch(() => undefined);
      answers.set(address, answer);
    }
  } catch {}
  window.anteroomEarly = { build, answers, routes };
})();
