import { Button, Checkbox, Select } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Room } from '../api/files';
import { useMe } from '../api/me';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { UploadRow } from '../ui/files/UploadRow';
import { useDropped } from '../ui/files/useDropped';
import { useUploads } from '../ui/files/useUploads';
import { Panel } from '../ui/Panel';
import classes from './files.module.css';
import { f, t } from './texts';

interface Properties {
  room?: Room;
  /** Whose documents are in view. */
  space?: string;
  /** What was dropped on the page already. */
  given: readonly File[];
  onClose: () => void;
}

/** Documents that belong to no record: whose they are is said first, because that says who sees them. */
export default function AddPanel({ room, space, given, onClose }: Properties) {
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const choices = [
    ...spaces.map(({ id, name }) => ({ value: id, label: name })),
    ...(me
      ? [{ value: me.organisation.id, label: t('home', { name: me.organisation.name }) }]
      : []),
  ];
  const [chosen, setChosen] = useState(space);
  const [template, setTemplate] = useState(false);
  const [waiting, setWaiting] = useState(given);
  const uploads = useUploads(room);
  const input = useRef<HTMLInputElement>(null);
  const whose = choices.find(({ value }) => value === chosen)?.value;
  const send = (files: readonly File[]) =>
    whose && files.length > 0 && uploads.add(files, { space: whose, template });
  const take = (files: readonly File[]) =>
    whose ? send(files) : setWaiting([...waiting, ...files]);
  useDropped(take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits goes as soon as it is known whose it is.
  useEffect(() => {
    if (!whose || waiting.length === 0) return;
    send(waiting);
    setWaiting([]);
  }, [whose]);
  return (
    <Panel title={f('title')} onClose={onClose}>
      <div className={classes.adding}>
        <Select
          label={f('whose')}
          description={f('whoseHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          allowDeselect={false}
          data={choices}
          value={whose ?? null}
          onChange={(next) => next && setChosen(next)}
        />
        <Checkbox
          label={f('template')}
          checked={template}
          onChange={(event) => setTemplate(event.currentTarget.checked)}
        />
        <div className={classes.drop}>
          <p>{f('drop')}</p>
          <Button
            disabled={!whose}
            leftSection={<IconPaperclip size={15} stroke={1.8} />}
            onClick={() => input.current?.click()}
          >
            {f('choose')}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={f('choose')}
            onChange={(event) => {
              send([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {waiting.length > 0 && <p>{waiting.map(({ name }) => name).join(', ')}</p>}
        <ul className={classes.list}>
          {uploads.all.map((one) => (
            <UploadRow
              key={one.sending.key}
              upload={one}
              stop={() => uploads.stop(one.sending.key)}
              again={() => uploads.again(one.sending)}
            />
          ))}
        </ul>
        <Button variant="default" className={classes.close} onClick={onClose}>
          {f('close')}
        </Button>
      </div>
    </Panel>
  );
}
