import type { Message } from '../api/findings';
import type { Change } from '../calendar/types';
import { t } from './texts';
import { withoutYear } from './whenText';

/** The text that asks whoever made a change whether it was meant so. */
export function asking(
  { title, summary, consequence, by }: Change,
  whose: string,
  today: string,
  me: string,
  members: readonly { id: string; email: string }[] | undefined,
): Message {
  const first = by.name.split(' ')[0] ?? by.name;
  const text = [
    t('askHello', { name: first }),
    [
      by.name === whose
        ? t('askOwn', { title, summary: lower(withoutYear(summary, today)) })
        : t('askWhat', { title, whose, summary: lower(withoutYear(summary, today)) }),
      consequence && t('askConsequence', { consequence: lower(withoutYear(consequence, today)) }),
    ]
      .filter(Boolean)
      .join(' '),
    t('askWhether'),
    me.split(' ')[0],
  ].join('\n\n');
  return { name: by.name, email: members?.find(({ id }) => id === by.id)?.email ?? '', text };
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
