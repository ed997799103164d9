import { Button } from '@mantine/core';
import { IconPrinter, IconSelectAll, IconTableExport, IconTableImport } from '@tabler/icons-react';
import { usePrinted } from '../ui/printing/printed';
import classes from './Actions.module.css';
import { printAddress, tableAddress } from './addresses';
import { Headings } from './Headings';
import type { TaskFilter } from './queries';
import type { Asked, TasksSearch } from './search';
import { t } from './texts';
import type { Selection } from './useSelection';

interface Properties {
  filter: TaskFilter;
  asked: Asked;
  search: TasksSearch;
  /** What the saved view is called. */
  name: string | undefined;
  selection: Selection;
  onBring: () => void;
  change: (asked: Partial<Asked>) => void;
}

/** What can be done with all that is listed. On a phone the buttons are their pictures. */
export function Actions({ filter, asked, search, name, selection, onBring, change }: Properties) {
  const columns = asked.look === 'table' ? (asked.columns?.split(',') ?? []) : [];
  const printed = printAddress(search);
  usePrinted(printed, name);
  const choosing = t(selection.on ? 'selectingEnd' : 'selecting');
  return (
    <>
      {!asked.look && <Headings group={asked.group} onChange={(group) => change({ group })} />}
      <Button
        variant="default"
        className={classes.action}
        aria-pressed={selection.on}
        title={choosing}
        onClick={selection.on ? selection.clear : selection.start}
        leftSection={<IconSelectAll size={15} stroke={1.8} />}
      >
        <span className={classes.label}>{choosing}</span>
      </Button>
      <Button
        variant="default"
        className={classes.action}
        title={t('bring')}
        onClick={onBring}
        leftSection={<IconTableImport size={15} stroke={1.8} />}
      >
        <span className={classes.label}>{t('bring')}</span>
      </Button>
      <Button
        component="a"
        variant="default"
        className={classes.action}
        title={t('export')}
        href={tableAddress(filter, columns, asked.look ? undefined : asked.group)}
        download
        leftSection={<IconTableExport size={15} stroke={1.8} />}
      >
        <span className={classes.label}>{t('export')}</span>
      </Button>
      <Button
        component="a"
        variant="default"
        className={classes.action}
        title={t('print')}
        href={printed}
        target="_blank"
        leftSection={<IconPrinter size={15} stroke={1.8} />}
      >
        <span className={classes.label}>{t('print')}</span>
      </Button>
    </>
  );
}
