import { useOwnZone } from '../api/me';
import { addDays, civilDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import type { DecisionActions } from './actions';
import type { Decision } from './queries';
import { t } from './texts';

/** Puts a decision off until tomorrow at eight, on the reader's own clocks. */
export function useLater(actions: DecisionActions) {
  const zone = useOwnZone();
  const now = useNow();
  return (decision: Decision) =>
    actions.later(decision, `${addDays(civilDate(now, zone), 1)}T08:00`, zone, t('tomorrow'));
}

/** The option that a key stands for, if it is one of this decision. */
export function optionBy(decision: Decision, key: string): string | undefined {
  const asked = { y: 'yes', n: 'no' }[key] ?? key;
  return decision.options.some((one) => one.key === asked) ? asked : undefined;
}
