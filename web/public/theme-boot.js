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
  const first = `/${location.pathname.split('/')[1]}`;
  for (const file of routes[first] || []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
})();
