import { IconClick } from '@tabler/icons-react';
import type { Command } from '../commands';

/**
 * The buttons in the head of the page in view, as commands, so that the palette does whatever they do. Those that some
 * command does already are left out: they are called the same.
 */
export function pageButtons(commands: readonly Command[]): Command[] {
  const known = new Set(commands.map(({ label }) => label.toLowerCase()));
  const all: Command[] = [];
  for (const button of document.querySelectorAll<HTMLElement>(
    '[data-page-actions] :is(button, a[href])',
  )) {
    const label = (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();
    if (!label || known.has(label.toLowerCase()) || !usable(button)) continue;
    known.add(label.toLowerCase());
    all.push({
      id: `button-${all.length}`,
      label,
      group: 'here',
      icon: IconClick,
      run: () => button.click(),
    });
  }
  return all;
}

function usable(button: HTMLElement): boolean {
  if (button.matches(':disabled, [data-disabled], [aria-hidden="true"]')) return false;
  return button.checkVisibility?.() ?? true;
}
