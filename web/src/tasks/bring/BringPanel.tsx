import { Button, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, sent } from '../../api/client';
import type { components } from '../../api/schema';
import { SpaceField, useWritableSpaces } from '../../ui/fields/SpaceField';
import { Panel, PanelForm } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { undoable } from '../../ui/toast';
import classes from './bring.module.css';
import { Columns } from './Columns';
import { Report } from './Report';
import { readBytes } from './readText';
import { g } from './texts';

export type Brought = components['schemas']['Brought'];
type Bring = components['schemas']['Bring'];

const largest = 2_000_000;

interface Properties {
  /** Whose tasks are looked at. */
  space: string | undefined;
  onClose: () => void;
}

/** A table becomes tasks: chosen, looked at, its columns named, and only then made. */
export function BringPanel({ space: given, onClose }: Properties) {
  const client = useQueryClient();
  const spaces = useWritableSpaces();
  const own = spaces.at(-1)?.id ?? '';
  const [space, setSpace] = useState(spaces.some(({ id }) => id === given) ? given : undefined);
  const [table, setTable] = useState('');
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState<Pick<Bring, 'columns' | 'dates' | 'choices'>>({});
  const call = (dry: boolean, more: Partial<Bring> = {}) =>
    sent(
      api.POST('/tasks/bring', {
        body: { space: space ?? own, table, ...asked, ...more, dry },
      }),
    );
  const looking = useMutation({
    mutationFn: (more: Partial<Bring>) => call(true, more),
    onError: () => undefined, // shown below
  });
  const bringing = useMutation({
    mutationFn: () => call(false),
    onSuccess: async ({ act, made }) => {
      if (act) undoable(act, g('brought', { count: made }));
      await client.invalidateQueries({ queryKey: ['task'] });
      await client.invalidateQueries({ queryKey: ['tag'] });
      await client.invalidateQueries({ queryKey: ['field'] });
    },
    onError: () => undefined, // shown below
  });
  const look = (more: Partial<Bring>) => {
    setProblem('');
    looking.mutate(more);
  };
  const ask = (more: Pick<Bring, 'columns' | 'dates' | 'choices'>) => {
    setAsked({ ...asked, ...more });
    look(more);
  };
  const take = (text: string) => {
    setTable(text);
    setAsked({});
    look({ table: text, columns: undefined, dates: undefined, choices: undefined });
  };
  const seen = looking.data;
  const done = bringing.data;
  const error = bringing.error ?? looking.error;
  if (done) {
    return (
      <Panel title={g('title')} onClose={onClose}>
        <PanelForm onSubmit={onClose} buttons={<Button type="submit">{g('close')}</Button>}>
          <p className={classes.sum}>{g('brought', { count: done.made })}</p>
          <p className={classes.about}>{g('broughtAbout')}</p>
          <Report brought={done} />
        </PanelForm>
      </Panel>
    );
  }
  return (
    <Panel title={g('title')} onClose={onClose}>
      <PanelForm
        onSubmit={() => (seen && seen.made > 0 ? bringing.mutate() : look({}))}
        buttons={
          <>
            {seen ? (
              <Button
                type="submit"
                disabled={seen.made === 0 || looking.isPending}
                loading={bringing.isPending}
              >
                {seen.made ? g('bring', { count: seen.made }) : g('nothing')}
              </Button>
            ) : (
              <Button type="submit" disabled={!table.trim()} loading={looking.isPending}>
                {g('look')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {g('cancel')}
            </Button>
          </>
        }
      >
        <p className={classes.about}>
          {g('about')} <Link to="/bring-in">{g('elsewhere')}</Link>
        </p>
        <Chooser again={seen !== undefined} onText={take} onProblem={setProblem} />
        {!seen && (
          <Textarea
            label={g('paste')}
            minRows={5}
            maxRows={12}
            autosize
            value={table}
            maxLength={largest}
            onChange={(event) => setTable(event.currentTarget.value)}
          />
        )}
        {problem && <p role="alert">{problem}</p>}
        {error && <Problem error={error} />}
        {seen && (
          <>
            <SpaceField
              label={g('space')}
              description={g('spaceAbout')}
              value={space ?? own}
              onChange={(next) => {
                setSpace(next);
                look({ space: next });
              }}
            />
            <Columns brought={seen} choices={asked.choices === true} onChange={ask} />
            <Report brought={seen} />
          </>
        )}
      </PanelForm>
    </Panel>
  );
}

interface ChooserProperties {
  again: boolean;
  onText: (text: string) => void;
  onProblem: (text: string) => void;
}

function Chooser({ again, onText, onProblem }: ChooserProperties) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > largest) return onProblem(g('tooLarge'));
    try {
      onText(readBytes(await file.arrayBuffer()));
    } catch {
      onProblem(g('unreadable'));
    }
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        hidden
        aria-label={g('choose')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileUpload size={15} stroke={1.8} />}
        onClick={() => input.current?.click()}
      >
        {g(again ? 'other' : 'choose')}
      </Button>
    </div>
  );
}
