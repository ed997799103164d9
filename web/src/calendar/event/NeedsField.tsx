import { ActionIcon, Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { keys } from '../../api/keys';
import { useOwnZone } from '../../api/me';
import { type Fit, type Needs, type Resource, useResources, whereOf } from '../../api/resources';
import type { components } from '../../api/schema';
import { NumberField } from '../../ui/fields/NumberField';
import { clock, fromMicros } from '../../ui/time';
import { AsSeries } from './AsSeries';
import classes from './NeedsField.module.css';
import { n } from './needsTexts';

export type ResourceTrial = components['schemas']['ResourceTrial'];

const pauseMs = 300;

interface Properties {
  needs: Needs;
  onChange: (needs: Needs) => void;
  /** The meeting as it would be saved; undefined while it has no time. */
  trial: ResourceTrial | undefined;
  /** What was refused. */
  error?: string;
  /** What the series needs, where this date has something of its own. */
  series?: Needs;
}

/** Rooms and equipment with how they stand at the meeting's time, catering and visitors. */
export default function NeedsField({ needs, onChange, trial, error, series }: Properties) {
  const own = useOwnZone();
  const { data: all = [] } = useResources();
  const fits = useFits(trial);
  const uses = needs.resources ?? [];
  const left = all.filter(({ id }) => !uses.some(({ resource }) => resource === id));
  const fitOf = (id: string) => fits?.find(({ resource }) => resource === id);
  const people = trial?.people ?? 0;
  const setUses = (resources: Needs['resources']) => onChange({ ...needs, resources });
  return (
    <fieldset className={classes.field}>
      <legend>{n('needs')}</legend>
      {series && JSON.stringify(series) !== JSON.stringify(needs) && (
        <AsSeries onClick={() => onChange(series)} />
      )}
      {uses.map((use) => {
        const resource = all.find(({ id }) => id === use.resource);
        const fit = fitOf(use.resource);
        return (
          <div key={use.resource} className={classes.use}>
            <div className={classes.what}>
              <b>{resource?.name ?? n('gone')}</b>
              {resource && <span className={classes.muted}>{factsOf(resource)}</span>}
              {resource && fit && <FitLine resource={resource} fit={fit} people={people} />}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={n('remove', { name: resource?.name ?? n('gone') })}
              onClick={() => setUses(uses.filter((one) => one.resource !== use.resource))}
            >
              <IconX size={15} stroke={1.8} />
            </ActionIcon>
            {resource?.doubles && (use.reason || fit?.free === false) && (
              <TextInput
                className={classes.reason}
                label={n('reason')}
                maxLength={500}
                value={use.reason ?? ''}
                onChange={(event) => {
                  const reason = event.currentTarget.value;
                  setUses(uses.map((one) => (one === use ? { ...one, reason } : one)));
                }}
              />
            )}
          </div>
        );
      })}
      {left.length > 0 && (
        <NativeSelect
          aria-label={n('add')}
          error={error}
          value=""
          data={[
            { value: '', label: n('add') },
            ...sorted(left, fitOf, people).map((one) => ({
              value: one.id,
              label: labelOf(one, fitOf(one.id), people, own),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            value && setUses([...uses, { resource: value }])
          }
        />
      )}
      <Serving needs={needs} onChange={onChange} people={people} />
    </fieldset>
  );
}

/** Catering and visitors: their fields are there once somebody wants them. */
function Serving({
  needs,
  onChange,
  people,
}: Pick<Properties, 'needs' | 'onChange'> & { people: number }) {
  const { catering, visitors } = needs;
  const serve = (change: Partial<NonNullable<typeof catering>>) =>
    onChange({ ...needs, catering: { ...catering, told: false, ...change } });
  return (
    <>
      {catering && (
        <div className={classes.part}>
          <NumberField
            label={n('servePeople')}
            className={classes.number}
            min={0}
            max={10_000}
            value={catering.people ?? 0}
            onChange={(next) => serve({ people: next })}
          />
          <TextInput
            label={n('serveWhen')}
            placeholder={n('serveWhenHint')}
            maxLength={200}
            value={catering.when ?? ''}
            onChange={(event) => serve({ when: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={n('cateringRemove')}
            onClick={() => onChange({ ...needs, catering: undefined })}
          >
            <IconX size={15} stroke={1.8} />
          </ActionIcon>
          <Textarea
            className={classes.whole}
            label={n('serveWhat')}
            placeholder={n('serveWhatHint')}
            rows={2}
            maxLength={2000}
            value={catering.what ?? ''}
            onChange={(event) => serve({ what: event.currentTarget.value })}
          />
          <Checkbox
            className={classes.whole}
            label={n('told')}
            checked={catering.told ?? false}
            onChange={(event) => serve({ told: event.currentTarget.checked })}
          />
        </div>
      )}
      {visitors !== undefined && (
        <div className={classes.part}>
          <Textarea
            className={classes.whole}
            label={n('visitors')}
            description={n('visitorsAbout')}
            placeholder={n('visitorsHint')}
            rows={3}
            maxLength={4000}
            value={visitors}
            onChange={(event) => onChange({ ...needs, visitors: event.currentTarget.value })}
          />
        </div>
      )}
      <div className={classes.buttons}>
        {!catering && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} stroke={2} />}
            onClick={() => onChange({ ...needs, catering: { people } })}
          >
            {n('cateringAdd')}
          </Button>
        )}
        {visitors === undefined && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} stroke={2} />}
            onClick={() => onChange({ ...needs, visitors: '' })}
          >
            {n('visitorsAdd')}
          </Button>
        )}
      </div>
    </>
  );
}

/** How a resource suits, in one line. */
function FitLine({ resource, fit, people }: { resource: Resource; fit: Fit; people: number }) {
  const own = useOwnZone();
  const text = fitText(resource, fit, people, own);
  const fine = fit.free && fit.open && fit.large;
  const Picture = fine ? IconCheck : IconAlertTriangle;
  return (
    <span className={classes.fit} data-fine={fine || undefined}>
      <Picture size={14} stroke={2} aria-hidden />
      {text}
    </span>
  );
}

function fitText({ capacity }: Resource, fit: Fit, people: number, zone: string): string {
  if (!fit.free) {
    const from = clock(fromMicros(fit.start_us ?? 0), zone);
    const until = clock(fromMicros(fit.end_us ?? 0), zone);
    const by = [fit.title, fit.by].filter(Boolean).join(', ');
    const text = n('taken', { time: `${from}–${until}`, by });
    return fit.dates > 1 ? n('takenOf', { text, hits: fit.hits, dates: fit.dates }) : text;
  }
  if (!fit.open) return n('closed');
  if (!fit.large) return n('small', { capacity, people });
  return n('free');
}

/** What stands in the list: the name, how it stands then, and what it has. */
function labelOf(one: Resource, fit: Fit | undefined, people: number, zone: string): string {
  const state = fit && fitText(one, fit, people, zone);
  return [one.name, state, factsOf(one)].filter(Boolean).join(' · ');
}

function factsOf(resource: Resource): string {
  const { capacity, features } = resource;
  const seats = capacity > 0 && n('seats', { count: capacity });
  return [whereOf(resource), seats, ...features].filter(Boolean).join(' · ');
}

/** What suits best first, the smallest that is large enough before larger ones. */
function sorted(all: Resource[], fitOf: (id: string) => Fit | undefined, people: number) {
  const rank = ({ id, sort, capacity }: Resource) => {
    const fit = fitOf(id);
    const bad = fit ? Number(!fit.free) * 4 + Number(!fit.open) * 2 + Number(!fit.large) : 0;
    return bad * 1e6 + (sort === 'room' ? 0 : 5e5) + Math.max(0, capacity - people);
  };
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** How all resources suit a meeting, asked a moment after the last change. */
function useFits(trial: ResourceTrial | undefined): Fit[] | undefined {
  const [settled] = useDebouncedValue(trial && JSON.stringify(trial), pauseMs);
  const { data } = useQuery({
    queryKey: keys.view('fits', settled),
    queryFn: ({ signal }) =>
      sent(
        api.POST('/resources/check', {
          body: JSON.parse(settled ?? '{}') as ResourceTrial,
          signal,
        }),
      ),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    meta: { kinds: ['resource', 'event', 'calendar'] },
  });
  return trial ? data?.items : undefined;
}
