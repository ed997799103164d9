import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Settings, settingsQuery, setWants, type Wants } from '../api/notices';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Segments } from '../ui/Segments';
import { sayProblem, takenBackBy } from '../ui/toast';
import { Widget } from '../ui/Widget';
import { Mutes } from './Mutes';
import classes from './notifications.module.css';
import { PushDevices } from './PushDevices';
import { n } from './texts';
import { WhenTold } from './WhenTold';

/** What the reader is told, how and when. Each change counts at once, and can be taken back. */
export default function Notifications() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const client = useQueryClient();
  const [draft, setDraft] = useState<Wants | null>(null);
  const save = useMutation({
    mutationFn: ({ wants }: { wants: Wants; was: Wants }) => setWants(wants),
    onSuccess: (now, { was }) => {
      client.setQueryData(settingsQuery.queryKey, now);
      takenBackBy(async () => {
        client.setQueryData(settingsQuery.queryKey, await setWants(was));
      }, n('saved'));
    },
    onError: (failure) => sayProblem(failure.message),
    onSettled: () => setDraft(null),
  });
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={8} />;
  const wants = draft ?? data.wants;
  const change = (some: Partial<Wants>) => {
    const next = { ...wants, ...some };
    setDraft(next);
    save.mutate({ wants: next, was: data.wants });
  };
  return (
    <>
      <Kinds settings={data} wants={wants} change={change} />
      <WhenTold zone={data.zone} wants={wants} change={change} />
      <PushDevices wants={wants} change={change} />
      <Mutes />
    </>
  );
}

interface Properties {
  settings: Settings;
  wants: Wants;
  change: (some: Partial<Wants>) => void;
}

/** Each kind, and how the reader hears of it. */
function Kinds({ settings, wants, change }: Properties) {
  const howOf = (kind: string, usual: string) =>
    wants.kinds.find((one) => one.kind === kind)?.how ?? usual;
  const choose = (kind: string, how: string) =>
    change({
      kinds: [
        ...wants.kinds.filter((one) => one.kind !== kind),
        { kind, how: how as Wants['kinds'][number]['how'] },
      ],
    });
  return (
    <Widget title={n('kinds')} flush>
      <ul className={classes.list}>
        {settings.kinds.map(({ kind, label, help, usual }) => (
          <li key={kind} className={classes.kind}>
            <span className={classes.what}>
              <span className={classes.name}>{label}</span>
              <span className={classes.quiet}>{help}</span>
            </span>
            <Segments
              aria-label={n('howOf', { what: label })}
              size="xs"
              value={howOf(kind, usual)}
              onChange={(how) => choose(kind, how)}
              data={[
                { value: 'at_once', label: n('atOnce') },
                { value: 'digest', label: n('digest') },
                { value: 'off', label: n('off') },
              ]}
            />
          </li>
        ))}
      </ul>
    </Widget>
  );
}
