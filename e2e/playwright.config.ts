import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const chromium = execFileSync(fileURLToPath(new URL('find-chromium', import.meta.url)), {
  encoding: 'utf8',
}).trim();

// Pictures of pages go through memory where there is enough; else through files, which takes longer.
function roomy(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > 1e9;
  } catch {
    return false;
  }
}

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// A test runs on the desktop; with the tag @both also on the phone, with @phone only there, with @zone also on a machine in Los
// Angeles. With SIZES=all (`make soak`) every test that is not @desktop goes to the phone too. In CI a test that failed runs once
// more; one that passes only then is named as unsteady in the summary and wants mending.
const onPhone = process.env.SIZES === 'all' ? /.*/ : /@phone|@both/;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/failures',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 3, // on two cores: a test that waits leaves its core to another
  retries: process.env.CI === 'true' ? 1 : 0,
  forbidOnly: process.env.CI === 'true',
  // Generous: under load a page takes its time, and a test that waits in vain fails all the same.
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    actionTimeout: 30_000, // what can't be clicked by then never can; without it, it takes the whole time of its test
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: process.env.TRACE ? 'on' : 'off', // it halves the speed; TRACE=1 to look into a failure
    launchOptions: {
      executablePath: chromium,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // What lives for seconds is not worth compiling well, which took a tenth of the time.
        '--js-flags=--no-opt',
        // Pages one after the other in one process: the scripts are compiled once.
        '--process-per-site',
        '--renderer-process-limit=1',
        ...(roomy('/dev/shm') ? [] : ['--disable-dev-shm-usage']),
      ],
    },
  },
  projects: [
    { name: 'desktop', use: desktop, grepInvert: /@phone/ },
    { name: 'phone', use: phone, grep: onPhone, grepInvert: /@desktop/ },
    {
      name: 'los-angeles',
      use: { ...desktop, timezoneId: 'America/Los_Angeles' },
      grep: /@zone/,
      grepInvert: /@phone/,
    },
  ],
});
