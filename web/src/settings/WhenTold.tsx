import { Checkbox, Select } from '@mantine/core';
import { usePrincipals } from '../api/me';
import type { Wants } from '../api/notices';
import { TimeField } from '../ui/fields/TimeField';
import { cityOf } from '../ui/time';
import { Widget } from '../ui/Widget';
import classes from './notifications.module.css';
import { n } from './texts';

interface Properties {
  zone: string;
  wants: Wants;
  change: (some: Partial<Wants>) => void;
}

const before = [0, 5, 10, 15, 30, 60, 120, 240];
const monday = Date.UTC(2026, 2, 9);

/** The times: digest, quiet hours, and how long before something. */
export function WhenTold({ zone, wants, change }: Properties) {
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
      monday + (day - 1) * 86_400_000,
    ),
  }));
  const time = (field: 'digest_time' | 'quiet_from' | 'quiet_until' | 'day_time') => ({
    value: wants[field],
    onChange: (at: string) => {
      if (at && at !== wants[field]) change({ [field]: at });
    },
  });
  return (
    <Widget title={n('when')} note={n('clocks', { city: cityOf(zone) })}>
      <div className={classes.times}>
        <fieldset className={classes.group}>
          <legend>{n('digestTitle')}</legend>
          <div className={classes.line}>
            <Select
              aria-label={n('digestOn')}
              allowDeselect={false}
              data={[{ value: '0', label: n('everyDay') }, ...weekdays]}
              value={wants.weekly ? String(wants.digest_day) : '0'}
              onChange={(day) =>
                change(day === '0' ? { weekly: false } : { weekly: true, digest_day: Number(day) })
              }
            />
            <TimeField
              aria-label={n('digestAt')}
              className={classes.time}
              {...time('digest_time')}
            />
          </div>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{n('quietTitle')}</legend>
          <div className={classes.line}>
            <Checkbox
              label={n('quiet')}
              checked={wants.quiet}
              onChange={(event) => change({ quiet: event.currentTarget.checked })}
            />
            {wants.quiet && (
              <>
                <TimeField
                  aria-label={n('quietFrom')}
                  className={classes.time}
                  {...time('quiet_from')}
                />
                <span aria-hidden>–</span>
                <TimeField
                  aria-label={n('quietUntil')}
                  className={classes.time}
                  {...time('quiet_until')}
                />
              </>
            )}
          </div>
          <p className={classes.quiet}>{n('quietAbout')}</p>
        </fieldset>
        <fieldset className={classes.group}>
          <legend>{n('tasks')}</legend>
          <div className={classes.line}>
            <Before
              label={n('taskBefore')}
              value={wants.task_before}
              onChange={(task_before) => change({ task_before })}
            />
            <TimeField label={n('dayTime')} className={classes.before} {...time('day_time')} />
          </div>
        </fieldset>
        <Meetings wants={wants} change={change} />
      </div>
    </Widget>
  );
}

/** How long before meetings, for everybody and for those for whom it is otherwise. */
function Meetings({ wants, change }: Omit<Properties, 'zone'>) {
  const { data } = usePrincipals();
  const people = (data ?? []).filter(({ role }) => role === 'owner' || role === 'assistant');
  const leadOf = (id: string) => wants.leads.find(({ principal }) => principal === id)?.minutes;
  const choose = (principal: string, minutes: number | null) => {
    const others = wants.leads.filter((one) => one.principal !== principal);
    change({ leads: minutes === null ? others : [...others, { principal, minutes }] });
  };
  return (
    <fieldset className={classes.group}>
      <legend>{n('meetings')}</legend>
      <div className={classes.line}>
        <Before
          label={n('everyone')}
          never
          value={wants.before}
          onChange={(next) => change({ before: next })}
        />
        {people.map(({ id, name }) => (
          <Before
            key={id}
            label={name}
            never
            usual
            value={leadOf(id) ?? null}
            onChange={(minutes) => choose(id, minutes)}
            onUsual={() => choose(id, null)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BeforeProperties {
  label: string;
  value: number | null;
  /** Whether there may be no reminder. */
  never?: boolean;
  /** Whether it may be as for everybody. */
  usual?: boolean;
  onChange: (minutes: number) => void;
  onUsual?: () => void;
}

function Before({ label, value, never, usual, onChange, onUsual }: BeforeProperties) {
  const choices =
    value !== null && value >= 0 && !before.includes(value) ? [...before, value] : before;
  const data = [
    ...(usual ? [{ value: '', label: n('asEveryone') }] : []),
    ...choices
      .toSorted((a, b) => a - b)
      .map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? n('onTime') : n('minutes', { count: minutes }),
      })),
    ...(never ? [{ value: '-1', label: n('never') }] : []),
  ];
  return (
    <Select
      label={label}
      className={classes.before}
      allowDeselect={false}
      data={data}
      value={value === null ? '' : String(value)}
      onChange={(next) => (next ? onChange(Number(next)) : onUsual?.())}
    />
  );
}
