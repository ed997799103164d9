import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useOwnZone, usePrincipals } from '../../api/me';
import { type Needs, type Resource, useResources, whereOf } from '../../api/resources';
import { copyText } from '../../ui/copy';
import { cityOf, civilDate, clock, fromMicros } from '../../ui/time';
import { say, sayProblem, undoable } from '../../ui/toast';
import { titleOf } from '../board/sentence';
import { renew } from '../cache';
import { patchEvent } from '../calls';
import { dayText } from '../clash/day';
import type { EventDetail } from '../types';
import { targetOf } from '../writes';
import classes from './NeedsOf.module.css';
import { n } from './needsTexts';

/** On a meeting's sheet: its rooms and equipment, what is served, and who comes to reception. */
export default function NeedsOf({ event }: { event: EventDetail }) {
  const { data: all = [] } = useResources();
  const { data: principals } = usePrincipals();
  const client = useQueryClient();
  const own = useOwnZone();
  const { resources = [], catering, visitors } = event.needs;
  const used = resources.map((use) => ({
    ...use,
    of: all.find(({ id }) => id === use.resource),
  }));
  const rooms = used.flatMap(({ of }) => (of ? [of] : []));
  const host = principals?.find(({ id }) => id === event.space)?.name;
  const zone = rooms[0]?.zone ?? (event.zone || own);
  const markTold = async () => {
    try {
      const needs: Needs = { ...event.needs, catering: { ...catering, told: true } };
      const alone = event.own.includes('catering');
      const target = targetOf({ ...event, clash: [] }, alone ? 'this' : 'all');
      const { act } = await patchEvent(target, { needs });
      undoable(act, n('toldNow', { title: titleOf(event) }));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
    void renew(client, 'event');
  };
  const alone = event.own.some((one) => one !== 'blocks');
  return (
    <>
      {alone && <p className={classes.own}>{n('ownDate')}</p>}
      <dl className={classes.needs}>
        {used.map(({ resource, reason, of }) => (
          <div key={resource} className={classes.fact}>
            <dt>{n(of?.sort === 'equipment' ? 'equipment' : 'room')}</dt>
            <dd>
              <b>{of?.name ?? n('gone')}</b>
              {of &&
                ` ${[whereOf(of), of.capacity > 0 && n('seats', { count: of.capacity })].filter(Boolean).join(' · ')}`}
              {reason && <span className={classes.muted}> {n('sharedBecause', { reason })}</span>}
            </dd>
          </div>
        ))}
        {catering && (
          <div className={classes.fact}>
            <dt>{n('catering')}</dt>
            <dd>
              <p className={classes.text}>{servedText(catering)}</p>
              <p className={classes.muted}>
                {catering.told ? n('cateringTold') : n('cateringUntold')}
              </p>
              <span className={classes.buttons}>
                <Copy label={n('copyCatering')} text={cateringText(event, catering, rooms, zone)} />
                {!catering.told && !event.read_only && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconCheck size={14} stroke={1.8} />}
                    onClick={() => void markTold()}
                  >
                    {n('markTold')}
                  </Button>
                )}
              </span>
            </dd>
          </div>
        )}
        {visitors && (
          <div className={classes.fact}>
            <dt>{n('visitors')}</dt>
            <dd>
              <p className={classes.text}>{visitors}</p>
              <Copy
                label={n('copyVisitors')}
                text={visitorsText(event, visitors, rooms, zone, host)}
              />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Copy({ label, text }: { label: string; text: string }) {
  const copy = async () => {
    if (await copyText(text)) say(n('copied'));
    else sayProblem(n('copyFailed'));
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      data-chrome
      leftSection={<IconCopy size={14} stroke={1.8} />}
      onClick={() => void copy()}
    >
      {label}
    </Button>
  );
}

type Catering = NonNullable<Needs['catering']>;

function servedText({ people = 0, what = '', when = '' }: Catering): string {
  const lines = [what];
  if (people > 0) lines.push(n('forPeople', { count: people }));
  if (when) lines.push(n('at', { when }));
  return lines.filter(Boolean).join('\n');
}

/** When and where it is, on the clock of where the room stands. */
function headOf(event: EventDetail, rooms: readonly Resource[], zone: string): string[] {
  const from = fromMicros(event.start_us);
  const until = fromMicros(event.end_us);
  const time = event.all_day
    ? dayText(event.start.slice(0, 10))
    : `${dayText(civilDate(from, zone))}, ${clock(from, zone)}–${clock(until, zone)} (${cityOf(zone)})`;
  const where = rooms.map((one) => [one.name, whereOf(one)].filter(Boolean).join(', '));
  return [time, ...where];
}

export function cateringText(
  event: EventDetail,
  catering: Catering,
  rooms: readonly Resource[],
  zone: string,
): string {
  const title = event.class === 'public' ? [event.title] : [];
  const notes = rooms.flatMap((one) => (one.catering ? [one.catering] : []));
  return [...title, ...headOf(event, rooms, zone), servedText(catering), ...notes].join('\n');
}

export function visitorsText(
  event: EventDetail,
  visitors: string,
  rooms: readonly Resource[],
  zone: string,
  host: string | undefined,
): string {
  const notes = rooms.flatMap((one) => (one.visitors ? [one.visitors] : []));
  const whom = host ? [n('host', { name: host })] : [];
  return [...headOf(event, rooms, zone), n('visitorsHead'), visitors, ...whom, ...notes].join('\n');
}
