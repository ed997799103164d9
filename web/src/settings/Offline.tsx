import { Button } from '@mantine/core';
import { IconDeviceMobileDown } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe, useOwnZone } from '../api/me';
import {
  forget,
  keptAt,
  offlineMissing,
  sendAgain,
  startKeeping,
  stopKeeping,
  type Written,
  written,
} from '../app/offline';
import { ago } from '../ui/ago';
import { copyText } from '../ui/copy';
import { civilDate, clock, shortDate } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { Widget } from '../ui/Widget';
import classes from './notifications.module.css';
import { o } from './texts';

/** Whether the coming days are kept on this device, and what was written on it that has not arrived. */
export function Offline() {
  const client = useQueryClient();
  const { data: me } = useMe();
  const now = useNow();
  const key = ['offline'];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => ({ at: await keptAt(), waiting: written() }),
    staleTime: 0,
  });
  const refresh = () => client.invalidateQueries({ queryKey: key });
  const on = useMutation({
    mutationFn: () => startKeeping(client),
    onSuccess: () => say(o('isOn')),
    onError: (failure) => sayProblem(failure.message),
    onSettled: refresh,
  });
  const off = useMutation({
    mutationFn: stopKeeping,
    onSuccess: () => say(o('isOff')),
    onSettled: refresh,
  });
  const at = data?.at ?? null;
  const waiting = (data?.waiting ?? []).filter(({ member }) => member === me?.member.id);
  return (
    <Widget title={o('title')}>
      <div className={classes.line}>
        <Button
          variant="default"
          leftSection={<IconDeviceMobileDown size={16} stroke={1.7} />}
          disabled={offlineMissing()}
          loading={on.isPending || off.isPending}
          onClick={() => (at === null ? on : off).mutate()}
        >
          {o(at === null ? 'start' : 'stop')}
        </Button>
        <p className={classes.quiet}>
          {offlineMissing()
            ? o('missing')
            : at === null
              ? o('about')
              : o('kept', { ago: ago(Math.min(at, now), now) })}
        </p>
      </div>
      {waiting.length > 0 && (
        <ul className={classes.devices} aria-label={o('waiting')}>
          {waiting.map((one) => (
            <Waiting key={one.id} one={one} done={refresh} />
          ))}
        </ul>
      )}
    </Widget>
  );
}

function Waiting({ one, done }: { one: Written; done: () => void }) {
  const client = useQueryClient();
  const own = useOwnZone();
  const now = useNow();
  const again = useMutation({
    mutationFn: () => sendAgain(client, one.id),
    onError: (failure) => sayProblem(failure.message),
    onSettled: done,
  });
  const date = `${shortDate(civilDate(one.at, own), civilDate(now, own))} ${clock(one.at, own)}`;
  return (
    <li className={classes.device}>
      <span className={classes.what}>
        <span className={classes.name}>{one.text}</span>
        <span className={classes.quiet}>
          {o('written', { date })}
          {one.refused && ` ${one.refused}`}
        </span>
      </span>
      {one.refused && (
        <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {o('again')}
        </Button>
      )}
      <Button
        variant="default"
        onClick={() =>
          void copyText(one.text).then((copied) => {
            if (copied) say(o('copied'));
          })
        }
      >
        {o('copy')}
      </Button>
      <Button
        variant="default"
        onClick={() => {
          forget(one.id);
          done();
        }}
      >
        {o('discard')}
      </Button>
    </li>
  );
}
