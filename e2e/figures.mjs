// Measures in Chromium what somebody waits for who opens a page, for `make bench`: one line of JSON on standard output.
//   node figures.mjs ADDRESS EMAIL PASSWORD ROUNDS
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const [base, email, password, rounds] = process.argv.slice(2);
const executablePath = execFileSync(fileURLToPath(new URL('find-chromium', import.meta.url)), {
  encoding: 'utf8',
}).trim();
const args = ['--headless', '--no-sandbox', '--disable-gpu'];
const browser = await chromium.launch({ executablePath, args });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const first = await context.newPage();
await first.goto(`${base}/sign-in`);
await first.getByLabel(/mail/i).fill(email);
await first.getByLabel('Password', { exact: true }).fill(password);
await first.keyboard.press('Enter');
await first.waitForURL((address) => !address.pathname.includes('sign-in'));
await first.waitForSelector('h1');
await first.close();

const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];

/**
 * From the start of the navigation until what is looked for stands and no task of 50 ms or more runs for half a second.
 * The page itself watches for it: Playwright's way of waiting puts a script of its own into the page, which at a quarter
 * speed takes longer than a page without anything in it.
 */
async function interactive(path, selector, rate) {
  const all = [];
  for (let n = 0; n < Number(rounds); n++) {
    const page = await context.newPage();
    await page.addInitScript(watch, selector);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(base + path, { waitUntil: 'commit' });
    let usable = 0;
    while (usable === 0) {
      await new Promise((go) => setTimeout(go, 2500 + 1000 * rate)); // each look is a task of the page, too
      usable = await page.evaluate(() => window.usable());
    }
    all.push(usable);
    await page.waitForTimeout(1000); // what is remembered for the next time
    await page.close();
  }
  return middle(all);
}

/** Runs in the page: notes when the selector stands, and long tasks. */
function watch(selector) {
  let shown = 0;
  let last = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) last = Math.max(last, one.startTime + one.duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    shown = performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });
  /** When the page could be used, in ms; 0 while that is not known. */
  window.usable = () => {
    const end = Math.max(shown, last);
    return shown > 0 && performance.now() - end >= 500 ? end : 0;
  };
}

/** How far apart the frames are while a card is dragged across the board: the slowest of twenty. */
async function dragged() {
  const page = await context.newPage();
  await page.goto(`${base}/tasks?look=board`);
  const card = page.locator('[data-task]').first();
  await card.waitFor();
  await page.waitForTimeout(1000);
  const box = await card.boundingBox();
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.evaluate(() => {
    window.frames_ = [];
    let before = performance.now();
    const next = (now) => {
      window.frames_.push(now - before);
      before = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let n = 0; n < 120; n++) await page.mouse.move(box.x + 20 + n * 6, box.y + 8 + (n % 9));
  const all = (await page.evaluate(() => window.frames_)).slice(2).sort((a, b) => a - b);
  await page.mouse.up();
  await page.close();
  return all[Math.floor(all.length * 0.95)];
}

// Beside Today: a page without anything in it, which costs what this machine takes to begin any page.
const empty = await interactive('/healthz', 'body', 4);
const today = await interactive('/', '[data-meeting]', 4);
const emptyFull = await interactive('/healthz', 'body', 1);
const todayFull = await interactive('/', '[data-meeting]', 1);
const board = await interactive('/tasks?look=board', '[data-task]', 1);
const drag = await dragged();
await browser.close();
process.stdout.write(`${JSON.stringify({ empty, today, emptyFull, todayFull, board, drag })}\n`);
