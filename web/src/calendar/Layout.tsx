import { useShortcuts } from '../app/shortcuts';
import { Segments } from '../ui/Segments';
import type { CalendarSearch } from './search';
import type { View } from './span';
import { t } from './texts';

interface Properties {
  view: View;
  together: boolean;
  change: (next: Partial<CalendarSearch>) => void;
}

/** Whether a day or a week has a place for each person, or one grid of hours for all. */
export function Layout({ view, together, change }: Properties) {
  const possible = view === 'day' || view === 'week';
  const set = (next: boolean) => change({ together: next || undefined });
  useShortcuts(
    possible
      ? [{ keys: 'p', label: t('layout'), group: t('view'), run: () => set(!together) }]
      : [],
  );
  if (!possible) return null;
  return (
    <Segments
      size="sm"
      aria-label={t('layout')}
      value={together ? 'together' : 'apart'}
      onChange={(next) => set(next === 'together')}
      data={[
        { value: 'apart', label: <span title={`${t('apart')}  P`}>{t('apartShort')}</span> },
        {
          value: 'together',
          label: <span title={`${t('together')}  P`}>{t('togetherShort')}</span>,
        },
      ]}
    />
  );
}
