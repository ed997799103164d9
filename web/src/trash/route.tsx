import { Button, Select } from '@mantine/core';
import {
  IconCalendarEvent,
  IconCalendarMonth,
  IconCalendarUser,
  IconClockShield,
  IconDoor,
  IconFile,
  IconForms,
  IconGavel,
  IconInbox,
  IconLayoutDashboard,
  IconListCheck,
  IconListDetails,
  IconListNumbers,
  IconMapPin,
  IconMessages,
  IconNotes,
  IconScale,
  IconSquareCheck,
  IconTable,
  IconTag,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { useOwnZone, usePrincipals } from '../api/me';
import { simpleKind, simpleName } from '../api/simple';
import { confirm } from '../ui/confirm';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { PersonName } from '../ui/Person';
import { Problem } from '../ui/Problem';
import { relativeDay } from '../ui/RelativeDate';
import { civilDate, clock, fromMicros } from '../ui/time';
import { say, undoable } from '../ui/toast';
import { useNow } from '../ui/useNow';
import { forget, kindOf, kinds, knownKind, restore, type Trashed } from './restore';
import { t } from './texts';
import classes from './trash.module.css';

const icons = {
  task: IconSquareCheck,
  event: IconCalendarEvent,
  calendar: IconCalendarMonth,
  whereabouts: IconMapPin,
  time_target: IconTargetArrow,
  tag: IconTag,
  field: IconForms,
  saved_view: IconTable,
  layout: IconLayoutDashboard,
  resource: IconDoor,
  time_rule: IconClockShield,
  priority: IconListNumbers,
  file: IconFile,
  booking_page: IconCalendarUser,
  note: IconNotes,
  request: IconInbox,
  service: IconListDetails,
  project: IconTargetArrow,
  run_template: IconListCheck,
  decision: IconGavel,
  point: IconMessages,
  authority: IconScale,
};
const plurals = {
  task: t('tasks'),
  event: t('events'),
  calendar: t('calendars'),
  whereabouts: t('whereaboutsAll'),
  time_target: t('targets'),
  tag: t('tags'),
  field: t('fields'),
  saved_view: t('views'),
  layout: t('layouts'),
  resource: t('resources'),
  time_rule: t('timeRules'),
  priority: t('priorities'),
  file: t('files'),
  booking_page: t('bookingPages'),
  note: t('notes'),
  request: t('requests'),
  service: t('services'),
  project: t('projects'),
  run_template: t('templates'),
  decision: t('decisions'),
  point: t('points'),
  authority: t('authorities'),
};
const pluralOf = (kind: string) => {
  const known = knownKind(kind);
  return known ? plurals[known] : (simpleKind(kind)?.title ?? kind);
};
const most = 200;

export function Page() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.view('trash'),
    queryFn: ({ signal }) =>
      sent(api.GET('/trash', { params: { query: { limit: most } }, signal })),
    meta: { kinds },
  });
  const [wanted, setWanted] = useState<string>();
  const items = data?.items.filter((one) => kindOf(one) !== undefined) ?? [];
  const there = kinds.filter((kind) => items.some((one) => one.kind === kind));
  const kind = there.find((one) => one === wanted);
  const shown = kind ? items.filter((one) => one.kind === kind) : items;
  return (
    <Frame title={t('title')} about={t('about')} narrow>
      {!data && !error && <RowsSkeleton rows={6} />}
      {!data && error && <Problem error={error} retry={() => void refetch()} />}
      {there.length > 1 && (
        <Select
          aria-label={t('kind')}
          className={classes.kinds}
          allowDeselect={false}
          value={kind ?? 'all'}
          onChange={(next) => setWanted(kinds.find((one) => one === next))}
          data={[
            { value: 'all', label: t('everything') },
            ...there.map((one) => ({ value: one, label: pluralOf(one) })),
          ]}
        />
      )}
      {data && items.length === 0 && <Empty icon={IconTrash} text={t('empty')} />}
      {shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((one) => (
            <Row key={`${one.kind} ${one.id}`} record={one} />
          ))}
        </ul>
      )}
      {data?.items.length === most && <p className={classes.most}>{t('most', { count: most })}</p>}
    </Frame>
  );
}

function Row({ record }: { record: Trashed }) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const now = useNow();
  const { data: principals } = usePrincipals();
  const { kind } = record;
  const known = knownKind(kind);
  const Picture = known ? icons[known] : IconListDetails;
  const title = record.title || t('untitled');
  const space = principals?.find((one) => one.space === record.space);
  const at = fromMicros(record.trashed_us);
  const back = useMutation({
    mutationFn: () => restore(record),
    onSuccess: ({ act, steps = 0 }) => {
      if (act && steps > 0) undoable(act, t('restoredWith', { title, count: steps }));
      else if (act)
        undoable(act, t(kind === 'booking_page' ? 'pageRestored' : 'restored', { title }));
      void client.invalidateQueries({ queryKey: keys.view('trash') });
      void client.invalidateQueries({ queryKey: [kind] });
    },
  });
  const day = relativeDay(civilDate(at, zone), civilDate(now, zone));
  const gone = useMutation({
    mutationFn: () => forget(record),
    onSuccess: () => {
      say(t('forgotten', { title }));
      void client.invalidateQueries({ queryKey: keys.view('trash') });
    },
  });
  const ask = async () => {
    const sure = { title: t('forgetTitle', { title }), text: t('forgetText'), action: t('forget') };
    if (await confirm(sure)) gone.mutate();
  };
  return (
    <li className={classes.row}>
      <Picture size={17} stroke={1.7} aria-hidden className={classes.icon} />
      <span className={classes.title}>{title}</span>
      <span className={classes.about}>
        <span>{known ? t(known) : simpleName(kind)}</span>
        {space && <PersonName name={space.name} colour={space.colour} />}
        <time dateTime={new Date(at).toISOString()}>
          {t('thrown', { day, time: clock(at, zone) })}
        </time>
      </span>
      <span className={classes.buttons}>
        {kind === 'file' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t('forgetNamed', { title })}
            loading={gone.isPending}
            onClick={() => void ask()}
          >
            {t('forget')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('restoreNamed', { title })}
          loading={back.isPending}
          onClick={() => back.mutate()}
        >
          {t('restore')}
        </Button>
      </span>
    </li>
  );
}
