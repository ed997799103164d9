import type { Arrival, Made } from './send';
import { t } from './texts';

const counted = ['notes', 'tasks', 'files', 'tags', 'fields'] as const;

/** What was or would be made, in a line. */
export function madeText(made: Made): string {
  return counted
    .filter((one) => made[one] > 0)
    .map((one) => t(`made_${one}`, { count: made[one] }))
    .join(' · ');
}

/** The report as it is copied. */
export function reportText({ made, told, more }: Arrival): string {
  const lines = told.map(({ where, msg }) => `${where}: ${msg}`);
  if (more > 0) lines.push(t('more', { count: more }));
  return [madeText(made), '', ...(lines.length ? lines : [t('allKept')])].join('\n');
}
