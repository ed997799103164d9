import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { useOwnZone } from '../api/me';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { confirm } from '../ui/confirm';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { civilDate, clock, fromMicros, shortDate } from '../ui/time';
import { say } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import { type Device, devicesKey, useDevices } from './queries';
import classes from './settings.module.css';
import { s } from './texts';
import { usePasswordAsked } from './usePasswordAsked';

/** Where one is signed in, each with a way to end it. */
export function Devices() {
  const { data: devices, error, refetch } = useDevices();
  const client = useQueryClient();
  const { ask, dialog } = usePasswordAsked();
  const refresh = () => client.invalidateQueries({ queryKey: devicesKey });
  const end = useMutation({
    mutationFn: ({ id }: Device) =>
      ask(async (password) => {
        const params = { path: { id } };
        await sent(api.DELETE('/me/devices/{id}', { params, body: password ? { password } : {} }));
        return true;
      }),
    onSuccess: (done, { name }) => {
      if (done) say(s('ended', { name }));
      return refresh();
    },
  });
  const endOthers = useMutation({
    mutationFn: () =>
      ask(async (password) => {
        await sent(api.POST('/me/devices/end-others', { body: password ? { password } : {} }));
        return true;
      }),
    onSuccess: (done) => {
      if (done) say(s('othersEnded'));
      return refresh();
    },
  });
  const others = devices?.filter(({ current }) => !current) ?? [];
  const askOthers = async () => {
    const question = {
      title: s('endOthersTitle'),
      text: s('endOthersText'),
      action: s('endOthers'),
    };
    if (await confirm(question)) endOthers.mutate();
  };
  return (
    <Widget
      title={s('devices')}
      note={devices?.length}
      flush
      actions={
        others.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={endOthers.isPending}
            onClick={() => void askOthers()}
          >
            {s('endOthers')}
          </Button>
        )
      }
    >
      {error && !devices && <Problem error={error} retry={() => void refetch()} />}
      {!devices && !error && (
        <div className={classes.wait}>
          <RowsSkeleton rows={2} />
        </div>
      )}
      <ul className={classes.list}>
        {devices?.map((device) => (
          <Row
            key={device.id}
            device={device}
            busy={end.isPending && end.variables?.id === device.id}
            onEnd={() => end.mutate(device)}
          />
        ))}
      </ul>
      {devices && others.length === 0 && <p className={classes.alone}>{s('alone')}</p>}
      {dialog}
    </Widget>
  );
}

interface RowProperties {
  device: Device;
  busy: boolean;
  onEnd: () => void;
}

function Row({ device: { name, created_us, seen_us, current }, busy, onEnd }: RowProperties) {
  const own = useOwnZone();
  const now = useNow();
  const today = civilDate(now, own);
  const since = fromMicros(created_us);
  const date = `${shortDate(civilDate(since, own), today)} ${clock(since, own)}`;
  const Picture = /iPhone|iPad|Android/.test(name) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.item}>
      <Picture size={18} stroke={1.6} aria-hidden className={classes.picture} />
      <span className={classes.what}>
        <span className={classes.name}>{name}</span>
        <span className={classes.quiet}>
          {!current && `${s('used', { ago: ago(fromMicros(seen_us), now) })}, `}
          {s('since', { date })}
        </span>
      </span>
      {current ? (
        <Chip tone="good">{s('thisOne')}</Chip>
      ) : (
        <Button
          variant="default"
          aria-label={s('endOf', { name, date })}
          loading={busy}
          onClick={onEnd}
        >
          {s('end')}
        </Button>
      )}
    </li>
  );
}
