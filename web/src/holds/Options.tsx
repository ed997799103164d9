import { ActionIcon, Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconClockEdit,
  IconGripVertical,
  IconPlus,
  IconX,
} from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { later } from '../ui/fields/slots';
import { sameZone } from '../ui/time';
import { type HoldActions, wanted } from './actions';
import panel from './HoldPanel.module.css';
import classes from './Options.module.css';
import type { Option, Shown } from './queries';
import { SlotForm } from './SlotForm';
import { t } from './texts';
import { optionWords, reordered, spanOf } from './when';

interface Properties {
  shown: Shown;
  actions: HoldActions;
  mayWrite: boolean;
  today: string;
}

/** The options by rank: a mouse drags them, keys and buttons move them, each is confirmed by one press. */
export function Options({ shown, actions, mayWrite, today }: Properties) {
  const { hold_set: set } = shown;
  const [editing, setEditing] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const quiet = () => undefined;
  const put = (options: { id?: string; start: string; zone: string }[], said: string) =>
    actions.change(set, { options: wanted(options) }, said).catch(quiet);
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= set.options.length) return;
    void put(reordered(set.options, from, to), t('ranked', { title: set.title }));
  };
  const drop = (to: number) => {
    const from = set.options.findIndex(({ id }) => id === dragged);
    if (from >= 0) move(from, to);
    setDragged(undefined);
  };
  const last = [...set.options].sort((a, b) => a.start.localeCompare(b.start)).at(-1);
  return (
    <section className={panel.section}>
      <h3 className={panel.head}>{t('optionsHead')}</h3>
      <ol className={classes.list}>
        {set.options.map((option, index) => (
          <li
            key={option.id}
            className={`${classes.option} hold`}
            data-chosen={option.id === set.chosen || undefined}
            data-over={(set.state !== 'open' && option.id !== set.chosen) || undefined}
            data-dragged={dragged === option.id || undefined}
            draggable={mayWrite && editing === undefined}
            onDragStart={() => setDragged(option.id)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={() => drop(index)}
            onKeyDown={(event) => byKeys(event, (by) => move(index, index + by))}
          >
            {mayWrite && (
              <IconGripVertical size={15} className={classes.grip} aria-hidden stroke={1.7} />
            )}
            <strong className={classes.letter}>{option.letter}</strong>
            <Times option={option} shown={shown} today={today} />
            {mayWrite && (
              <span className={classes.actions}>
                <Mini
                  label={t('up', { letter: option.letter })}
                  icon={IconArrowUp}
                  off={index === 0}
                  run={() => move(index, index - 1)}
                />
                <Mini
                  label={t('down', { letter: option.letter })}
                  icon={IconArrowDown}
                  off={index === set.options.length - 1}
                  run={() => move(index, index + 1)}
                />
                <Mini
                  label={t('change', { letter: option.letter })}
                  icon={IconClockEdit}
                  run={() => setEditing(editing === option.id ? undefined : option.id)}
                />
                <Mini
                  label={t('remove', { letter: option.letter })}
                  icon={IconX}
                  off={set.options.length === 1}
                  run={() =>
                    void put(
                      set.options.filter(({ id }) => id !== option.id),
                      t('removed', { title: set.title, letter: option.letter }),
                    )
                  }
                />
                <Button
                  size="compact-sm"
                  aria-label={t('confirmLong', {
                    letter: option.letter,
                    when: optionWords(option, today),
                  })}
                  loading={actions.busy}
                  onClick={() => void actions.confirm(set, option).catch(quiet)}
                >
                  {t('confirm', { letter: option.letter })}
                </Button>
              </span>
            )}
            {editing === option.id && (
              <div className={classes.form}>
                <SlotForm
                  start={option.start}
                  action={t('saveTime')}
                  onCancel={() => setEditing(undefined)}
                  onSave={async (start) => {
                    const now = set.options.map((one) =>
                      one.id === option.id ? { ...one, start } : one,
                    );
                    if (await put(now, t('saved', { title: set.title }))) setEditing(undefined);
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && last && editing === 'new' && (
        <SlotForm
          start={later(last.start, 24 * 60)}
          action={t('addIt')}
          onCancel={() => setEditing(undefined)}
          onSave={async (start) => {
            const now = [...set.options, { start, zone: last.zone }];
            if (await put(now, t('added', { title: set.title }))) setEditing(undefined);
          }}
        />
      )}
      {mayWrite && editing !== 'new' && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add}
          leftSection={<IconPlus size={14} stroke={2} />}
          onClick={() => setEditing('new')}
        >
          {t('add')}
        </Button>
      )}
    </section>
  );
}

/** Alt with an arrow moves the option that has the focus. */
function byKeys(event: KeyboardEvent, move: (by: number) => void): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!by || !event.altKey) return;
  event.preventDefault();
  move(by);
}

/** When it is, on every clock concerned. */
function Times({ option, shown, today }: { option: Option; shown: Shown; today: string }) {
  const clocks = shown.clocks.filter((one) => one.option === option.id);
  const same = clocks.find(({ zone }) => sameZone(zone, option.zone));
  return (
    <div className={classes.times}>
      <span className={classes.when}>{optionWords(option, today)}</span>
      {same && same.who.length > 0 && (
        <span className={classes.clock}>{t('clockOf', { names: same.who.join(', ') })}</span>
      )}
      {clocks
        .filter((one) => one !== same)
        .map(({ zone, city, who, start, end }) => (
          <span key={zone} className={classes.clock}>
            {start.slice(0, 10) === option.start.slice(0, 10)
              ? `${start.slice(11)}–${end.slice(11)}`
              : spanOf({ start, end }, today)}{' '}
            {city}
            {who.length > 0 && `, ${who.join(', ')}`}
          </span>
        ))}
    </div>
  );
}

interface MiniProperties {
  label: string;
  icon: typeof IconX;
  off?: boolean;
  run: () => void;
}

function Mini({ label, icon: Picture, off = false, run }: MiniProperties) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={run}
    >
      <Picture size={15} stroke={1.8} />
    </ActionIcon>
  );
}
