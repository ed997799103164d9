import { Button, Select, TextInput } from '@mantine/core';
import { IconFileText, IconPlus, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, useSyncExternalStore } from 'react';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { Panel, PanelForm } from '../ui/Panel';
import { useFocusBack } from '../ui/useFocusBack';
import { type Chosen, chosen } from './chosen';
import classes from './ImportPanel.module.css';
import { type Calendar, useCalendars } from './queries';
import { size } from './size';
import { i } from './texts';
import { UploadCard } from './UploadCard';
import { uploads } from './uploads';

interface Properties {
  files: Chosen[];
  setFiles: (files: Chosen[]) => void;
  onClose: () => void;
}

/** Which files are imported, whose they are and into which calendars; then how that goes, and what came of it. */
export function ImportPanel({ files, setFiles, onClose }: Properties) {
  useFocusBack();
  const client = useQueryClient();
  const going = useSyncExternalStore(uploads.subscribe, uploads.list);
  const spaces = useWritableSpaces();
  const [chosenSpace, setSpace] = useState('');
  const space = chosenSpace || (spaces[0]?.id ?? '');
  const { data: calendars = [] } = useCalendars();
  const picker = useRef<HTMLInputElement>(null);
  const nameless = files.some(({ calendar, name }) => calendar === '' && name.trim() === '');

  async function start() {
    if (files.length === 0) return picker.current?.click();
    if (nameless) return;
    const wanted = files.map(({ file, calendar, name }) => ({
      file,
      space,
      name: name.trim(),
      ...(calendar ? { calendar } : {}),
    }));
    setFiles([]);
    await uploads.add(wanted);
    for (const kind of ['calendar', 'import', 'event', 'task']) {
      void client.invalidateQueries({ queryKey: [kind] });
    }
  }
  const close = () => {
    uploads.clear();
    setFiles([]);
    onClose();
  };
  const over = going.length > 0 && !uploads.busy;

  return (
    <Panel title={i('title')} onClose={close}>
      <PanelForm
        onSubmit={() => void start()}
        buttons={
          files.length > 0 ? (
            <>
              <Button type="submit" data-autofocus>
                {i('start', { count: files.length })}
              </Button>
              <Choose picker={picker} label={i('chooseMore')} />
            </>
          ) : going.length > 0 ? (
            <>
              <Button onClick={close} data-autofocus={over || undefined}>
                {i('close')}
              </Button>
              <Choose picker={picker} label={i('more')} />
            </>
          ) : (
            <Choose picker={picker} label={i('choose')} primary />
          )
        }
      >
        <input
          ref={picker}
          type="file"
          accept=".ics,.ical,.ifb,text/calendar"
          multiple
          hidden
          aria-label={i('choose')}
          onChange={({ currentTarget }) => {
            setFiles([...files, ...[...(currentTarget.files ?? [])].map(chosen)]);
            currentTarget.value = '';
          }}
        />
        {going.map((upload) => (
          <UploadCard key={upload.id} upload={upload} />
        ))}
        {files.length === 0 && going.length === 0 && (
          <div className={classes.none}>
            <IconFileText size={26} stroke={1.5} aria-hidden />
            <p>{i('none')}</p>
          </div>
        )}
        {files.length > 0 && (
          <>
            <SpaceField label={i('whose')} value={space} onChange={setSpace} />
            {files.map((one, index) => (
              <FileCard
                // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice; cards only go away.
                key={`${index} ${one.file.name}`}
                chosen={one}
                calendars={calendars.filter(
                  (calendar) => calendar.space === space && calendar.source !== 'subscription',
                )}
                onChange={(next) => setFiles(files.map((other) => (other === one ? next : other)))}
                onRemove={() => setFiles(files.filter((other) => other !== one))}
              />
            ))}
          </>
        )}
      </PanelForm>
    </Panel>
  );
}

interface ChooseProperties {
  picker: React.RefObject<HTMLInputElement | null>;
  label: string;
  primary?: boolean;
}

function Choose({ picker, label, primary = false }: ChooseProperties) {
  return (
    <Button
      variant={primary ? 'filled' : 'default'}
      data-autofocus={primary || undefined}
      leftSection={<IconPlus size={15} stroke={2} />}
      onClick={() => picker.current?.click()}
    >
      {label}
    </Button>
  );
}

interface CardProperties {
  chosen: Chosen;
  calendars: readonly Calendar[];
  onChange: (chosen: Chosen) => void;
  onRemove: () => void;
}

function FileCard({ chosen: one, calendars, onChange, onRemove }: CardProperties) {
  const { file, calendar, name } = one;
  const known = calendars.some(({ id }) => id === calendar) ? calendar : '';
  const again = calendars.filter(
    ({ source, name: other }) => source === 'import' && other === name.trim(),
  );
  return (
    <section className={classes.card} aria-label={file.name}>
      <p className={classes.file}>
        <IconFileText size={17} stroke={1.7} aria-hidden />
        <span className={classes.fileName}>{file.name}</span>
        <span className={classes.quiet}>{size(file.size)}</span>
        <button
          type="button"
          className={classes.remove}
          aria-label={i('remove', { name: file.name })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.8} aria-hidden />
        </button>
      </p>
      {calendars.length > 0 && (
        <Select
          label={i('into')}
          allowDeselect={false}
          value={known}
          onChange={(id) => onChange({ ...one, calendar: id ?? '' })}
          data={[
            { value: '', label: i('intoNew') },
            ...calendars.map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
      )}
      {known === '' && (
        <TextInput
          label={i('name')}
          maxLength={200}
          value={name}
          error={name.trim() === '' ? i('nameMissing') : undefined}
          description={again.length === 1 ? i('again', { name: name.trim() }) : undefined}
          onChange={(event) => onChange({ ...one, name: event.currentTarget.value })}
        />
      )}
    </section>
  );
}
