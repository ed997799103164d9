import { ActionIcon, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { NumberField } from '../ui/fields/NumberField';
import type { StepDraft, When } from './draft';
import classes from './runs.module.css';
import { f } from './texts';

const counts: When[] = ['before', 'onDay', 'after', 'workBefore', 'workAfter', 'none'];

interface Properties {
  step: StepDraft;
  number: number;
  last: boolean;
  options: string[];
  roles: string;
  change: (part: Partial<StepDraft>) => void;
  move: (by: number) => void;
  remove: () => void;
  next: () => void;
}

/** One step of a template: what, when, who; the rest when it is asked for. */
export function StepRow(properties: Properties) {
  const { step, number, last, options, roles, change, move, remove, next } = properties;
  const [more, setMore] = useState(false);
  const press = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? -1 : 1);
    }
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      next();
    }
  };
  return (
    <li className={classes.step}>
      <div className={classes.line}>
        <TextInput
          className={classes.wide}
          aria-label={f('step', { number })}
          maxLength={300}
          data-step={step.key}
          value={step.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onKeyDown={press}
        />
        <ActionIcon
          aria-label={f('up', { number })}
          disabled={number === 1}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={16} stroke={1.7} />
        </ActionIcon>
        <ActionIcon aria-label={f('down', { number })} disabled={last} onClick={() => move(1)}>
          <IconArrowDown size={16} stroke={1.7} />
        </ActionIcon>
        <ActionIcon aria-label={f('remove', { number })} onClick={remove}>
          <IconX size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      <div className={classes.line}>
        {step.when !== 'onDay' && step.when !== 'none' && (
          <NumberField
            className={classes.days}
            aria-label={f('days', { number })}
            max={730}
            value={step.days}
            onChange={(days) => change({ days: Math.min(days, 730) })}
          />
        )}
        <NativeSelect
          aria-label={f('count', { number })}
          value={step.when}
          data={counts.map((value) => ({ value, label: f(value) }))}
          onChange={(event) => change({ when: event.currentTarget.value as When })}
        />
        <TextInput
          className={classes.wide}
          aria-label={f('role', { number })}
          placeholder={f('roleHint')}
          maxLength={60}
          list={roles}
          value={step.role}
          onChange={(event) => change({ role: event.currentTarget.value })}
        />
        <ActionIcon
          aria-label={f('more', { number })}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          <IconDots size={16} stroke={1.7} />
        </ActionIcon>
      </div>
      {!more && options.includes(step.option) && (
        <span className={classes.only}>{f('onlyWhen', { option: step.option })}</span>
      )}
      {more && <More step={step} options={options} change={change} />}
    </li>
  );
}

function More({ step, options, change }: Pick<Properties, 'step' | 'options' | 'change'>) {
  return (
    <div className={classes.more}>
      <div className={classes.line}>
        {options.length > 0 && (
          <NativeSelect
            className={classes.wide}
            label={f('option')}
            value={options.includes(step.option) ? step.option : ''}
            data={[{ value: '', label: f('always') }, ...options]}
            onChange={(event) => change({ option: event.currentTarget.value })}
          />
        )}
        <NumberField
          className={classes.days}
          label={f('minutes')}
          max={6000}
          value={step.minutes}
          onChange={(minutes) => change({ minutes: Math.min(minutes, 6000) })}
        />
      </div>
      <Checkbox
        label={f('milestone')}
        checked={step.milestone}
        onChange={(event) => change({ milestone: event.currentTarget.checked })}
      />
      <Checkbox
        label={f('afterLast')}
        checked={step.after}
        onChange={(event) => change({ after: event.currentTarget.checked })}
      />
      <Textarea
        label={f('notes')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        value={step.notes}
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
    </div>
  );
}
