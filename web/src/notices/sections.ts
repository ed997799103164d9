import type { Notice } from '../api/notices';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate, clock, fromMicros } from '../ui/time';
import { t } from './texts';

export interface Section {
  key: string;
  title: string;
  about?: string;
  items: Notice[];
}

/** Notices under the day they were shown on; a digest, what waited for the morning, and what was missed stand together. */
export function sections(items: readonly Notice[], own: string, now: number): Section[] {
  const all: Section[] = [];
  for (const one of items) {
    const shown = fromMicros(one.shown_us);
    const day = relativeDay(civilDate(shown, own), civilDate(now, own));
    const when = `${day} ${clock(shown, own)}`;
    const [key, title] = {
      missed: [`missed ${one.shown_us}`, t('missed')],
      digest: [`digest ${one.shown_us}`, t('digest', { when })],
      quiet: [`quiet ${one.shown_us}`, t('quiet', { when })],
      '': [day, day],
    }[one.why ?? ''] ?? [day, day];
    const section = all.find((some) => some.key === key);
    if (section) section.items.push(one);
    else {
      const about = one.why === 'missed' ? t('missedAbout') : undefined;
      all.push({ key: String(key), title: String(title), about, items: [one] });
    }
  }
  return all;
}
