import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { addDays, cityOf, longDate, sameZone } from '../../ui/time';
import type { Scope } from '../types';
import { dateText, wallOf } from '../wall';
import { edgeOf, grownBy, lengthOf } from './edge';
import classes from './MoveBar.module.css';
import { zoneAt } from './meeting';
import { rangeIn, titleOf } from './sentence';
import { shiftByKey, shifted } from './shift';
import { t } from './texts';
import { goesSomewhere, type MoveMode, type Moving } from './useMoving';

interface Properties {
  mode: MoveMode;
  moving: Moving;
  own: string;
  today: string;
}

/** Where the meeting goes, as it goes; with buttons for whoever has no keys. */
export function MoveBar({ mode, moving, own, today }: Properties) {
  const { meeting, column, shift, to = column.principal.id, copy = false } = moving;
  const { start, end } = shifted(meeting, shift, own);
  const zone = zoneAt(column, start, own);
  const when =
    t('movingTo', {
      date: longDate(dateText(wallOf(start, zone)), today),
      range: rangeIn(start, end, zone),
    }) +
    (sameZone(zone, own)
      ? ''
      : ` ${cityOf(zone)} (${t('forYou', { range: rangeIn(start, end, own) })})`);
  const by = (key: string, withShift = false) => {
    const next = shiftByKey(shift, key, withShift);
    if (next) mode.change(next);
  };
  if (edgeOf(meeting)) return <EdgeBar mode={mode} moving={moving} when={when} />;
  return (
    <section
      className={classes.bar}
      data-move-bar
      aria-label={t('moving', { title: titleOf(meeting) })}
    >
      <p className={classes.words} role="status">
        <strong>{titleOf(meeting)}</strong>
        <span>
          {t('movingOf', {
            when: meeting.all_day ? longDate(addDays(meeting.start, shift.days), today) : when,
            name: mode.people.find(({ id }) => id === to)?.name ?? column.principal.name,
          })}
        </span>
      </p>
      <div className={classes.steps}>
        <Step label={t('dayBefore')} run={() => by('ArrowLeft')} icon={IconArrowLeft} />
        {!meeting.all_day && (
          <>
            <Step label={t('earlierBy')} run={() => by('ArrowUp')} icon={IconArrowUp} />
            <Step label={t('laterBy')} run={() => by('ArrowDown')} icon={IconArrowDown} />
          </>
        )}
        <Step label={t('dayAfter')} run={() => by('ArrowRight')} icon={IconArrowRight} />
        {!meeting.all_day && (
          <>
            <Step label={t('shorter')} run={() => by('ArrowUp', true)} icon={IconMinus} />
            <Step label={t('longer')} run={() => by('ArrowDown', true)} icon={IconPlus} />
          </>
        )}
      </div>
      <div className={classes.choices}>
        {mode.people.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={t('goesTo')}
            value={to}
            data={mode.people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => mode.give(event.currentTarget.value)}
          />
        )}
        {meeting.recurring && meeting.recurrence_id && <HowMuch mode={mode} moving={moving} />}
        <Checkbox
          label={t('copyIt')}
          checked={copy}
          onChange={(event) => mode.setCopy(event.currentTarget.checked)}
        />
      </div>
      <div className={classes.end}>
        <Button variant="default" onClick={mode.cancel}>
          {t('cancel')}
        </Button>
        <Button onClick={mode.save} disabled={!goesSomewhere(moving)}>
          {copy ? t('saveCopy') : t('save')}
        </Button>
      </div>
      <p className={classes.keys} aria-hidden>
        {t('movingKeys')}
      </p>
    </section>
  );
}

/** The same for a block, which only becomes longer or shorter. */
function EdgeBar({ mode, moving, when }: { mode: MoveMode; moving: Moving; when: string }) {
  const { meeting, shift } = moving;
  const longer = (by: number) => mode.change(grownBy(meeting, shift.end_minutes + by));
  return (
    <section
      className={classes.bar}
      data-move-bar
      aria-label={t('edgeOf', { title: titleOf(meeting) })}
    >
      <p className={classes.words} role="status">
        <strong>{titleOf(meeting)}</strong>
        <span>{t('edgeNow', { when, minutes: lengthOf(meeting) + shift.end_minutes })}</span>
      </p>
      <div className={classes.steps}>
        <Step label={t('edgeShorter')} run={() => longer(-5)} icon={IconMinus} />
        <Step label={t('edgeLonger')} run={() => longer(5)} icon={IconPlus} />
      </div>
      {meeting.recurring && (
        <div className={classes.choices}>
          <HowMuch mode={mode} moving={moving} />
        </div>
      )}
      <div className={classes.end}>
        <Button variant="default" onClick={mode.cancel}>
          {t('cancel')}
        </Button>
        <Button onClick={mode.save} disabled={!goesSomewhere(moving)}>
          {t('save')}
        </Button>
      </div>
      <p className={classes.keys} aria-hidden>
        {t('edgeKeys')}
      </p>
    </section>
  );
}

function HowMuch({ mode, moving }: { mode: MoveMode; moving: Moving }) {
  return (
    <NativeSelect
      size="xs"
      aria-label={t('howMuch')}
      value={moving.scope}
      onChange={(event) => mode.setScope(event.currentTarget.value as Scope)}
      data={[
        { value: 'this', label: t('onlyThis') },
        { value: 'following', label: t('thisAndFollowing') },
        { value: 'all', label: t('wholeSeries') },
      ]}
    />
  );
}

interface StepProperties {
  label: string;
  run: () => void;
  icon: typeof IconPlus;
}

function Step({ label, run, icon: Picture }: StepProperties) {
  return (
    <ActionIcon variant="default" aria-label={label} title={label} onClick={run}>
      <Picture size={16} stroke={1.8} />
    </ActionIcon>
  );
}
