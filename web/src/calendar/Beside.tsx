import { Button, Popover } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { knowsZone } from '../ui/offset';
import { cityOf, sameZone } from '../ui/time';
import classes from './Beside.module.css';
import { ZoneInput } from './event/ZoneInput';
import type { CalendarSearch } from './search';
import { t } from './texts';

const remembered = 'calendar.beside';
const nothing = 'none';

interface BesideZone {
  zone: string | undefined;
  choose: (zone: string | undefined) => void;
}

/** The second zone: as the address says, else as it was chosen last in this browser. */
export function useBeside(
  inAddress: string | undefined,
  change: (next: Partial<CalendarSearch>) => void,
): BesideZone {
  const said = inAddress ?? read();
  return {
    zone: said && said !== nothing && knowsZone(said) ? said : undefined,
    choose: (zone) => {
      write(zone);
      change({ beside: zone ?? nothing });
    },
  };
}

function read(): string | undefined {
  try {
    return localStorage.getItem(remembered) ?? undefined;
  } catch {
    return undefined; // some browsers keep nothing
  }
}

function write(zone: string | undefined): void {
  try {
    if (zone) localStorage.setItem(remembered, zone);
    else localStorage.removeItem(remembered);
  } catch {
    // It is in the address all the same.
  }
}

/** Chooses the zone whose hours stand beside the reader's. */
export function Beside({ zone, choose, own }: BesideZone & { own: string }) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const open = () => {
    setTyped(zone ?? '');
    setWrong(false);
    setOpened(true);
  };
  const close = (next: string | undefined) => {
    setOpened(false);
    choose(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const next = typed.trim();
    if (next === '' || sameZone(next, own)) return close(undefined);
    if (!knowsZone(next)) return setWrong(true);
    close(next);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.button}
          data-active={zone !== undefined || undefined}
          leftSection={<IconWorld size={15} stroke={1.8} aria-hidden />}
          onClick={() => (opened ? setOpened(false) : open())}
        >
          {zone ? t('besideOf', { place: cityOf(zone) }) : t('beside')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('beside')}>
        <form className={classes.form} onSubmit={save}>
          <p className={classes.help}>{t('besideHelp')}</p>
          <ZoneInput
            value={typed}
            onChange={setTyped}
            label={t('besideZone')}
            placeholder="Asia/Singapore"
            error={wrong ? t('besideUnknown') : undefined}
          />
          <div className={classes.buttons}>
            {zone && (
              <Button variant="default" onClick={() => close(undefined)}>
                {t('besideOff')}
              </Button>
            )}
            <Button type="submit">{t('besideSet')}</Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
