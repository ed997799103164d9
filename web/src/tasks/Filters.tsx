import { Button, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { later } from '../ui/later';
import classes from './Filters.module.css';
import type { Asked } from './search';
import { t } from './texts';

const FilterRest = later(
  async () => (await import('./FilterRest')).FilterRest,
  <span className={classes.choice} />,
);
const typingMs = 250;

interface Properties {
  asked: Asked;
  change: (asked: Partial<Asked>) => void;
}

/** Which tasks are shown. On a phone all but the words stand behind a button. */
export function Filters({ asked, change }: Properties) {
  const [opened, setOpened] = useState(false);
  const { who, state, due, priority, tag, own, only, of, sort } = asked;
  const count = [who, state, due, priority, tag, own, only, of, sort].filter(Boolean).length;
  return (
    <search className={classes.bar} data-chrome>
      <Words value={asked.q ?? ''} onChange={(q) => change({ q: q || undefined })} />
      <Button
        variant="default"
        className={classes.toggle}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
        leftSection={<IconAdjustmentsHorizontal size={17} stroke={1.7} />}
      >
        {count > 0 ? t('filters', { count }) : t('filter')}
      </Button>
      <div className={classes.rest} data-opened={opened || undefined}>
        <FilterRest asked={asked} change={change} />
      </div>
    </search>
  );
}

/** The words looked for; the list follows when the typing rests. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), typingMs);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextInput
      type="search"
      className={classes.words}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} stroke={1.8} />}
      value={typed}
      maxLength={400}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
