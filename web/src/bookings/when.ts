import type { Clocks } from '../ui/useClocks';
import { t } from './texts';

/** Until when somebody has to confirm a booking, and what happens then. */
export function confirmBy(
  { lapse_us: until }: { lapse_us?: number },
  { moment }: Pick<Clocks, 'moment'>,
): string {
  return until ? t('confirmBy', { when: moment(until) }) : t('state_pending');
}

/** "15, 30" → [15, 30]; what is no number is left out. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
