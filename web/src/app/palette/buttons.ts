import { IconClick } from '@tabler/icons-react';
import type { Command } from '../commands';

/** So many buttons are looked at: a list of a thousand rows has thousands. */
const most = 400;

/**
 * The buttons in view as commands, so that the palette does whatever they do: those in the head of the page at once, those
 * of the open panel, or of the page where none is open, when somebody types what they are called. Those that some command
 * does already are left out: they are called the same.
 */
export function pageButtons(commands: readonly Command[]): Command[] {
  const known = new Set(commands.map(({ label }) => label.toLowerCase()));
  const all: Command[] = [];
  const add = (button: HTMLElement, asked: boolean) => {
    const label = nameOf(button);
    if (!label || known.has(label.toLowerCase()) || !usable(button)) return;
    known.add(label.toLowerCase());
    all.push({
      id: `button-${all.length}`,
      label,
      group: 'here',
      icon: IconClick,
      asked,
      run: () => press(button),
    });
  };
  const { panel, place } = inView();
  if (!panel) {
    const head = '[data-page-actions] :is(button, a[href])';
    for (const button of document.querySelectorAll<HTMLElement>(head)) add(button, false);
  }
  const buttons = [...(place?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
  for (const button of buttons.slice(0, most)) add(button, true);
  return all;
}

/** Where one works now: the panel that was opened last, or else the page. */
function inView(): { panel: boolean; place: Element | null | undefined } {
  const panel = [...document.querySelectorAll('[role="dialog"]')].filter(shown).at(-1);
  return { panel: panel !== undefined, place: panel ?? document.querySelector('main') };
}

function nameOf(button: HTMLElement): string {
  const label = button.getAttribute('aria-label') ?? button.textContent ?? '';
  return label.replace(/\s+/g, ' ').trim();
}

function usable(button: HTMLElement): boolean {
  if (button.matches(':disabled, [data-disabled], [aria-hidden="true"], [role="option"]'))
    return false;
  return shown(button);
}

const shown = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** As a person does, who has the focus there, so that what opens can give it back. */
function press(button: HTMLElement) {
  button.focus();
  button.click();
}
