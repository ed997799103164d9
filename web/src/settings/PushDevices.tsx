import { Button } from '@mantine/core';
import { IconBellRinging, IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { type PushDevice, pushQuery, type Wants } from '../api/notices';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { Choices } from '../ui/fields/Choices';
import { Problem } from '../ui/Problem';
import { fromMicros } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import classes from './notifications.module.css';
import { pushMissing, pushOff, pushOn } from './push';
import { n } from './texts';

interface Properties {
  wants: Wants;
  change: (some: Partial<Wants>) => void;
}

/** The devices that are told while no page is open, and how much they show. */
export function PushDevices({ wants, change }: Properties) {
  const { data, error, refetch } = useQuery(pushQuery);
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: pushQuery.queryKey });
  const on = useMutation({
    mutationFn: () => pushOn(data?.key ?? ''),
    onSuccess: (done) => (done ? say(n('pushIsOn')) : sayProblem(n('pushRefused'))),
    onError: (failure) => sayProblem(n('pushFailed', { why: failure.message })),
    onSettled: refresh,
  });
  const off = useMutation({
    mutationFn: async ({ id, current }: PushDevice) => {
      await sent(api.DELETE('/notices/devices/{id}', { params: { path: { id } } }));
      if (current) await pushOff();
    },
    onSuccess: (_, { name }) => say(n('pushIsOff', { name })),
    onError: (failure) => sayProblem(failure.message),
    onSettled: refresh,
  });
  const items = data?.items ?? [];
  const missing = pushMissing();
  const here = items.some(({ current }) => current);
  return (
    <Widget title={n('push')}>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!here && (
        <div className={classes.line}>
          <Button
            variant="default"
            leftSection={<IconBellRinging size={16} stroke={1.7} />}
            disabled={missing !== null || !data}
            loading={on.isPending}
            onClick={() => on.mutate()}
          >
            {n('pushOn')}
          </Button>
          <p className={classes.quiet}>{n(missing ?? 'pushAbout')}</p>
        </div>
      )}
      {items.length > 0 && (
        <ul className={classes.devices} aria-label={n('devices')}>
          {items.map((device) => (
            <Device key={device.id} device={device} onOff={() => off.mutate(device)} />
          ))}
        </ul>
      )}
      <Choices
        label={n('shows')}
        value={wants.push}
        onChange={(push) => change({ push: push as Wants['push'] })}
        choices={[
          { value: 'title', label: n('showsTitle'), about: n('showsTitleAbout') },
          { value: 'kind', label: n('showsKind'), about: n('showsKindAbout') },
          { value: 'nothing', label: n('showsNothing'), about: n('showsNothingAbout') },
        ]}
      />
    </Widget>
  );
}

function Device({ device, onOff }: { device: PushDevice; onOff: () => void }) {
  const { name, current, reached_us } = device;
  const now = useNow();
  const Picture = /iPhone|iPad|Android/.test(name) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.device}>
      <Picture size={18} stroke={1.6} aria-hidden />
      <span className={classes.what}>
        <span className={classes.name}>{name}</span>
        <span className={classes.quiet}>
          {reached_us ? n('reached', { ago: ago(fromMicros(reached_us), now) }) : n('notReached')}
        </span>
      </span>
      {current && <Chip tone="good">{n('thisOne')}</Chip>}
      <Button variant="default" aria-label={n('removeOf', { name })} onClick={onOff}>
        {n('remove')}
      </Button>
    </li>
  );
}
