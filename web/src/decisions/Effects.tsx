import { ActionIcon, Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api, sent } from '../api/client';
import { keys } from '../api/keys';
import { DateField } from '../ui/fields/DateField';
import { useClocks } from '../ui/useClocks';
import classes from './Decisions.module.css';
import type { Effect } from './queries';
import { t } from './texts';

const kinds = [
  'make_task',
  'wait_for',
  'draft_text',
  'confirm_hold',
  'release_hold',
  'confirm_booking',
  'decline_booking',
] as const;

/** Answers to the request that the question is about. */
const answers = ['accept_request', 'decline_request', 'later_request'] as const;

/** Prepared where a poll is fixed, and offered nowhere else. */
const prepared = 'confirm_poll';

type Kind = (typeof kinds)[number] | (typeof answers)[number] | typeof prepared;
const most = 6;

interface Properties {
  option: string;
  space: string;
  effects: readonly Effect[];
  /** The request it is about, by id. */
  request: string | undefined;
  change: (effects: Effect[]) => void;
}

/** What is done when an option is chosen. */
export function Effects({ option, space, effects, request, change }: Properties) {
  const usual: readonly Kind[] = request ? [...answers, ...kinds] : kinds;
  const offered = (to: string) => (to === prepared ? [...usual, prepared] : usual);
  const isAnswer = (to: string) => answers.some((one) => one === to);
  const put = (at: number, next: Partial<Effect>) =>
    change(effects.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <fieldset className={classes.effects}>
      <legend>{t('followsOf', { option })}</legend>
      {effects.map((effect, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name of their own, and keep their order.
        <div key={at} className={classes.effect}>
          <span className={classes.capture}>
            <Select
              aria-label={t('effect')}
              allowDeselect={false}
              data={offered(effect.do).map((value) => ({ value, label: t(`do_${value as Kind}`) }))}
              value={effect.do}
              onChange={(to) =>
                to && put(at, { do: to, of: isAnswer(to) ? request : '', option: '' })
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('removeEffect')}
              onClick={() => change(effects.filter((_, index) => index !== at))}
            >
              <IconX size={16} stroke={1.8} />
            </ActionIcon>
          </span>
          <What effect={effect} space={space} put={(next) => put(at, next)} />
        </div>
      ))}
      {effects.length < most && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${t('addEffect')}: ${option}`}
          onClick={() => change([...effects, { do: 'make_task', title: '' }])}
        >
          {t('addEffect')}
        </Button>
      )}
    </fieldset>
  );
}

interface WhatProperties {
  effect: Effect;
  space: string;
  put: (next: Partial<Effect>) => void;
}

function What({ effect, space, put }: WhatProperties) {
  switch (effect.do as Kind) {
    case 'make_task':
      return (
        <>
          <TextInput
            label={t('taskTitle')}
            maxLength={300}
            value={effect.title ?? ''}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <DateField label={t('due')} value={effect.due ?? ''} onChange={(due) => put({ due })} />
        </>
      );
    case 'wait_for':
      return (
        <>
          <TextInput
            label={t('waitTitle')}
            maxLength={300}
            value={effect.title ?? ''}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <TextInput
            label={t('waitWho')}
            maxLength={200}
            value={effect.text ?? ''}
            onChange={(event) => put({ text: event.currentTarget.value })}
          />
          <DateField
            label={t('waitChase')}
            value={effect.due ?? ''}
            onChange={(due) => put({ due })}
          />
        </>
      );
    case 'draft_text':
      return (
        <>
          <TextInput
            label={t('textTitle')}
            maxLength={300}
            value={effect.title ?? ''}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t('text')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10000}
            value={effect.text ?? ''}
            onChange={(event) => put({ text: event.currentTarget.value })}
          />
        </>
      );
    case 'accept_request':
    case 'decline_request':
    case 'later_request':
      return (
        <>
          {effect.do === 'later_request' && (
            <DateField
              label={t('putOffUntil')}
              value={effect.due ?? ''}
              onChange={(due) => put({ due })}
            />
          )}
          <Textarea
            label={t('toldThen')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            value={effect.text ?? ''}
            onChange={(event) => put({ text: event.currentTarget.value })}
          />
        </>
      );
    case prepared:
      return <span>{effect.words}</span>;
    case 'confirm_hold':
    case 'release_hold':
      return <OfHold effect={effect} space={space} put={put} />;
    default:
      return <OfBooking effect={effect} space={space} put={put} />;
  }
}

function OfHold({ effect, space, put }: WhatProperties) {
  const clocks = useClocks();
  const { data } = useQuery({
    queryKey: keys.list('hold_set', { state: 'open', limit: 200 }),
    queryFn: ({ signal }) =>
      sent(api.GET('/hold-sets', { params: { query: { state: 'open', limit: 200 } }, signal })),
    meta: { kinds: ['hold_set', 'event'] },
  });
  const sets = (data?.items ?? []).filter(
    (set) => set.id === effect.of || set.seats.some((seat) => seat.space === space),
  );
  const set = sets.find(({ id }) => id === effect.of);
  return (
    <>
      <Select
        label={t('hold')}
        data={sets.map(({ id, title }) => ({ value: id, label: title }))}
        value={effect.of || null}
        onChange={(of) => put({ of: of ?? '', option: '' })}
      />
      {effect.do === 'confirm_hold' && set && (
        <Select
          label={t('slot')}
          data={set.options.map((one) => ({
            value: one.id,
            label: `${one.letter}: ${clocks.span(one).here}`,
          }))}
          value={effect.option || null}
          onChange={(option) => put({ option: option ?? '' })}
        />
      )}
    </>
  );
}

function OfBooking({ effect, space, put }: WhatProperties) {
  const clocks = useClocks();
  const { data } = useQuery({
    queryKey: keys.list('booking', { state: 'pending', page: undefined }),
    queryFn: ({ signal }) =>
      sent(api.GET('/bookings', { params: { query: { state: 'pending' } }, signal })),
    meta: { kinds: ['booking', 'booking_page', 'event'] },
  });
  const all = (data?.items ?? []).filter((one) =>
    one.seats.some(({ principal }) => principal === space),
  );
  return (
    <>
      <Select
        label={t('booking')}
        data={all.map((one) => ({
          value: one.id,
          label: `${one.name}, ${clocks.span(one).here}`,
        }))}
        value={effect.of || null}
        onChange={(of) => put({ of: of ?? '' })}
      />
      {effect.do === 'decline_booking' && (
        <Textarea
          label={t('message')}
          maxLength={2000}
          value={effect.text ?? ''}
          onChange={(event) => put({ text: event.currentTarget.value })}
        />
      )}
    </>
  );
}
