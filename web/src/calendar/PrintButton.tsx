import { ActionIcon } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMe } from '../api/me';
import { print, usePrinted } from '../ui/printing/printed';
import type { View } from './span';
import { t } from './texts';
import type { Column } from './types';

interface Properties {
  columns: readonly Column[];
  date: string;
  view: View;
}

const sheetOf = { day: 'day', week: 'week', month: 'month', agenda: 'month', timeline: 'month' };

/** Opens what is printed of the people shown: the day, the week or the month. */
export function PrintButton({ columns, date, view }: Properties) {
  const { data: me } = useMe();
  const query = new URLSearchParams({ date });
  for (const { principal } of columns) query.append('principal', principal.id);
  if (me?.member.week_start === 'sunday') query.set('start', 'sunday');
  const address = `/print/${sheetOf[view]}?${query}`;
  usePrinted(columns.length > 0 ? address : undefined);
  const label = t('print');
  if (columns.length === 0) return null;
  return (
    <ActionIcon variant="default" aria-label={label} title={label} onClick={() => print(address)}>
      <IconPrinter size={16} stroke={1.8} />
    </ActionIcon>
  );
}
