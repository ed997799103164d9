// expect as Playwright has it, but for toBeVisible, which is most of all expectations. Each time something is not there yet,
// Playwright describes the whole page for the message of a failure that never comes; a locator that waits does not, and looks more
// often.
import { expect as plain } from '@playwright/test';

interface Waits {
  waitFor(options: { state: 'visible'; timeout: number }): Promise<void>;
}

type Matcher = (options?: { timeout?: number; visible?: boolean }) => Promise<void>;

const within = 10_000; // ms, like expect.timeout in playwright.config.ts
const lastLook = 500; // ms

export const expect = new Proxy(plain, {
  apply(target, self, [actual, ...rest]) {
    const made = Reflect.apply(target, self, [actual, ...rest]);
    return typeof actual?.waitFor === 'function' ? patient(made, actual) : made;
  },
});

function patient<T extends object>(made: T, locator: Waits): T {
  return new Proxy(made, {
    get(target, name) {
      const matcher = Reflect.get(target, name) as Matcher;
      if (name !== 'toBeVisible') return matcher;
      return (options: { timeout?: number; visible?: boolean } = {}) => {
        if (options.visible === false) return matcher(options);
        return visible(locator, options, matcher, new Error().stack);
      };
    },
  });
}

async function visible(
  locator: Waits,
  options: { timeout?: number },
  matcher: Matcher,
  calledFrom = '',
): Promise<void> {
  try {
    await locator.waitFor({ state: 'visible', timeout: options.timeout ?? within });
  } catch {
    try {
      await matcher({ ...options, timeout: lastLook }); // Says best what is wrong.
    } catch (problem) {
      throw from(problem, calledFrom);
    }
  }
}

/** Lets a failure point at the line of the test. */
function from(problem: unknown, calledFrom: string): unknown {
  if (problem instanceof Error) {
    const frames = calledFrom.split('\n').filter((line) => /^\s+at /.test(line));
    const outside = frames.filter((line) => !line.includes('/e2e/expect.ts'));
    problem.stack = `${problem.name}: ${problem.message}\n${outside.join('\n')}`;
  }
  return problem;
}
