import type { BrowserContext } from '@playwright/test';

// Collects what no page may do: errors on the console, exceptions nobody caught, breaches of the content security policy.
export class Problems {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];

  // Names a problem that this test provokes on purpose.
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  note(problem: string): void {
    this.seen.push(problem);
  }

  async watch(context: BrowserContext): Promise<void> {
    await report(context, (problem) => this.note(problem));
  }

  unexpected(): string[] {
    return this.seen.filter((problem) => !this.allowed.some((pattern) => pattern.test(problem)));
  }
}

// Said of what was asked for ahead and then loaded again.
const wasted = /A preload for .* is not used/;

// Tells what goes wrong on the pages of a context.
export async function report(
  context: BrowserContext,
  note: (problem: string) => void,
): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error' || wasted.test(message.text()))
      note(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (problem) => note(String(problem.error().stack ?? problem.error())));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => {
      console.error(
        `content security policy: ${e.violatedDirective} refused ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`,
      );
    });
  });
}
