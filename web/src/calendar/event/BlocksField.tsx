import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { TimeBlock } from '../types';
import { AsSeries } from './AsSeries';
import classes from './BlocksField.module.css';
import { t } from './texts';

const usual = {
  travel_before: 30,
  travel_after: 30,
  buffer_before: 10,
  buffer_after: 10,
  preparation: 30,
  follow_up: 30,
} as const;

type Kind = keyof typeof usual;
const kinds = Object.keys(usual) as Kind[];

interface Properties {
  blocks: readonly TimeBlock[];
  onChange: (blocks: TimeBlock[]) => void;
  /** What its series has, where this date has its own. */
  series?: readonly TimeBlock[];
}

/** Time that belongs to a meeting: it is in the calendar beside it, and moves and goes with it. */
export function BlocksField({ blocks, onChange, series }: Properties) {
  const left = kinds.filter((kind) => !blocks.some((one) => one.kind === kind));
  const shown = kinds.flatMap((kind) => blocks.filter((one) => one.kind === kind));
  const set = (kind: Kind, minutes: number) =>
    onChange(blocks.map((one) => (one.kind === kind ? { kind, minutes } : one)));
  return (
    <fieldset className={classes.field}>
      <legend>{t('blocks')}</legend>
      {series && JSON.stringify(series) !== JSON.stringify(blocks) && (
        <AsSeries onClick={() => onChange([...series])} />
      )}
      {shown.map(({ kind, minutes }) => (
        <div key={kind} className={classes.block}>
          <span>{t(kind)}</span>
          <Minutes
            label={t('blockMinutes', { what: t(kind) })}
            minutes={minutes}
            onChange={(next) => set(kind, next)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('blockRemove', { what: t(kind) })}
            onClick={() => onChange(blocks.filter((one) => one.kind !== kind))}
          >
            <IconX size={15} stroke={1.8} />
          </ActionIcon>
        </div>
      ))}
      {left.length > 0 && (
        <Menu position="bottom-start" width={240}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} stroke={2} />}
            >
              {t('blockAdd')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {left.map((kind) => (
              <Menu.Item
                key={kind}
                onClick={() => onChange([...blocks, { kind, minutes: usual[kind] }])}
              >
                {t('blockOf', { minutes: usual[kind], what: t(kind) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </fieldset>
  );
}

/** Said when one is done with it, so that typing 45 does not make 4 first. */
function Minutes({
  label,
  minutes,
  onChange,
}: {
  label: string;
  minutes: number;
  onChange: (minutes: number) => void;
}) {
  return (
    <TextInput
      key={minutes}
      type="number"
      aria-label={label}
      className={classes.minutes}
      size="xs"
      min={1}
      max={720}
      step={5}
      rightSection={t('minutesShort')}
      rightSectionWidth={36}
      defaultValue={minutes}
      onBlur={(event) => {
        const next = Number.parseInt(event.currentTarget.value, 10);
        if (next >= 1 && next <= 720 && next !== minutes) onChange(next);
      }}
    />
  );
}
