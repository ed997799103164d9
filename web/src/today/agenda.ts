import { getAgenda } from '../calendar/calls';
import { say, sayProblem } from '../ui/toast';
import type { Person } from './Header';
import { t } from './texts';

/** Puts the agendas of some people onto the clipboard, as text to paste into a message. */
export async function copyAgenda(
  people: readonly Person[],
  date: string,
  zone: string,
): Promise<void> {
  try {
    const agendas = await Promise.all(people.map(({ id }) => getAgenda(date, id, zone)));
    await copy(agendas.map(({ text }) => text.trim()).join('\n\n'));
    const [only] = people;
    say(people.length === 1 && only ? t('copied', { name: only.name }) : t('copiedAll'));
  } catch (failure) {
    sayProblem(failure instanceof Error ? failure.message : String(failure));
  }
}

/** The clipboard of the browser; on plain http there is only the old way. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text).catch(() => {
      throw new Error(t('copyFailed'));
    });
    return;
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error(t('copyFailed'));
}

/** Where the cards of some people are printed: one for each. */
export function cardsAddress(people: readonly Person[], date: string): string {
  const query = new URLSearchParams({ date });
  for (const { id } of people) query.append('principal', id);
  return `/print/day?${query}`;
}

/** Opens the page that is printed. */
export function printCards(people: readonly Person[], date: string): void {
  window.open(`${cardsAddress(people, date)}&now=1`, '_blank', 'noopener');
}
