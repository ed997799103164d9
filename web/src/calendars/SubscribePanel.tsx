import { Button, Loader, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { ApiError } from '../api/problem';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { Panel, PanelForm } from '../ui/Panel';
import { fieldErrors, Problem } from '../ui/Problem';
import { undoable } from '../ui/toast';
import { useFocusBack } from '../ui/useFocusBack';
import type { Calendar } from './queries';
import classes from './SubscribePanel.module.css';
import { s } from './texts';

interface Draft {
  url: string;
  space: string;
  name: string;
}

interface Properties {
  onClose: () => void;
  onEdit: (calendar: string) => void;
}

/** Subscribes to an address and shows at once what was found there. */
export function SubscribePanel({ onClose, onEdit }: Properties) {
  useFocusBack();
  const client = useQueryClient();
  const spaces = useWritableSpaces();
  const [id] = useState(newId);
  const form = useForm<Draft>({
    initialValues: { url: '', space: spaces[0]?.id ?? '', name: '' },
    validate: {
      url: (url) => (url.trim() ? null : s('urlMissing')),
      name: (name) => (name.trim() ? null : s('nameMissing')),
    },
  });
  const subscribe = useMutation({
    mutationFn: async ({ url, space, name }: Draft) => {
      const body = { id, url: url.trim(), space, name: name.trim() };
      const { act } = await sent(api.POST('/calendars', { body }));
      undoable(act, s('subscribed', { name: body.name }));
      void client.invalidateQueries({ queryKey: ['calendar'] });
      const read = await sent(api.POST('/calendars/{id}/refresh', { params: { path: { id } } }));
      return read.calendar;
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['calendar'] }),
    onError: (error) => form.setErrors({ ...blame(error), ...fieldErrors(error) }),
  });
  const nameAfter = (url: string) => {
    if (form.isTouched('name') || form.values.name) return;
    form.setFieldValue('name', nameOfAddress(url));
  };
  const first = subscribe.data;
  const told = subscribe.error && Object.keys(form.errors).length > 0;

  return (
    <Panel title={s('newSubscription')} onClose={onClose}>
      <PanelForm
        onSubmit={form.onSubmit((draft) => subscribe.mutate(draft))}
        buttons={
          first ? (
            <>
              <Button onClick={onClose} data-autofocus>
                {s('close')}
              </Button>
              {first.refresh?.state === 'failing' && (
                <Button variant="default" onClick={() => onEdit(id)}>
                  {s('changeAddress')}
                </Button>
              )}
            </>
          ) : (
            <Button type="submit" loading={subscribe.isPending}>
              {s('subscribe')}
            </Button>
          )
        }
      >
        {subscribe.error && !told && <Problem error={subscribe.error} />}
        {first ? (
          <First calendar={first} />
        ) : (
          <>
            <TextInput
              label={s('url')}
              description={s('urlAbout')}
              type="url"
              inputMode="url"
              autoComplete="off"
              maxLength={4096}
              data-autofocus
              {...form.getInputProps('url')}
              onBlur={(event) => nameAfter(event.currentTarget.value)}
            />
            <SpaceField
              label={s('whose')}
              value={form.values.space}
              onChange={(space) => form.setFieldValue('space', space)}
            />
            <TextInput label={s('name')} maxLength={200} {...form.getInputProps('name')} />
            {subscribe.isPending && (
              <p className={classes.reading} role="status">
                <Loader size={16} /> {s('reading', { host: hostOf(form.values.url) })}
              </p>
            )}
          </>
        )}
      </PanelForm>
    </Panel>
  );
}

/** What the first reading brought. */
function First({ calendar }: { calendar: Calendar }) {
  const { refresh, events } = calendar;
  if (refresh?.state === 'failing') {
    return (
      <div className={classes.first} data-failing role="alert">
        <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
        <div>
          <p>
            <strong>{s('notRead')}</strong> {refresh.error}
          </p>
          <p>{s('keep')}.</p>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.first} role="status">
      <IconCircleCheck size={18} stroke={1.8} aria-hidden />
      <div>
        <p>
          <strong>{s('read', { count: events })}</strong>
        </p>
        <p>{s('readAgain')}</p>
      </div>
    </div>
  );
}

function blame(error: Error): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  if (error.code.startsWith('outbound.')) return { url: error.message };
  return error.code === 'calendar.name' ? { name: error.message } : {};
}

function hostOf(address: string): string {
  return readAddress(address)?.host ?? address.trim();
}

function readAddress(address: string): URL | null {
  return URL.parse(address.trim().replace(/^webcals?:/i, 'https:'));
}

/** "https://calendar.example.org/team/board.ics" is offered as "board", one that names nothing as its host. */
function nameOfAddress(address: string): string {
  const read = readAddress(address);
  if (!read) return '';
  const last = read.pathname.split('/').at(-1) ?? '';
  const bare = last
    .replace(/\.(ics|ical)$/i, '')
    .replaceAll(/%20|[_-]+/g, ' ')
    .trim();
  return bare && bare !== 'basic' && bare.length < 40 ? bare : read.host;
}
