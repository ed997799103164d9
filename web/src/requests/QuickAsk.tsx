import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { newId } from '../api/id';
import { useMe } from '../api/me';
import { SpaceField, useWritableSpaces } from '../ui/fields/SpaceField';
import { Problem } from '../ui/Problem';
import { undoable } from '../ui/toast';
import classes from './Requests.module.css';
import { q } from './texts';

/** For whom the last one was, so that the next begins there. */
let last = '';

/** One line in which an ask is written down, from anywhere. */
export default function QuickAsk({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const [id] = useState(newId);
  const [line, setLine] = useState('');
  const [who, setWho] = useState('');
  const [chosen, setChosen] = useState(last);
  const space = spaces.find((one) => one.id === chosen)?.id ?? spaces[0]?.id ?? me?.member.id ?? '';
  const catching = useMutation({
    mutationFn: () => {
      const asker = who.trim();
      const by = !asker ? {} : asker.includes('@') ? { email: asker } : { name: asker };
      return sent(
        api.POST('/requests', { body: { id, space, source: 'quick', title: line.trim(), ...by } }),
      );
    },
    onSuccess: ({ request, act }) => {
      last = space;
      if (act) undoable(act, q('caught', { title: request.title }));
      void client.invalidateQueries({ queryKey: ['request'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={q('title')} size="lg">
      <form
        className={classes.quick}
        onSubmit={(event) => {
          event.preventDefault();
          if (line.trim() && !catching.isPending) catching.mutate();
        }}
      >
        <TextInput
          aria-label={q('line')}
          placeholder={q('placeholder')}
          data-autofocus
          size="md"
          maxLength={500}
          enterKeyHint="done"
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        {catching.error && <Problem error={catching.error} />}
        <div className={classes.quickEnd}>
          {spaces.length > 1 && (
            <SpaceField label={q('for')} value={space} onChange={setChosen} size="xs" />
          )}
          <TextInput
            className={classes.grow}
            label={q('who')}
            placeholder={q('whoHint')}
            size="xs"
            maxLength={200}
            value={who}
            onChange={(event) => setWho(event.currentTarget.value)}
          />
          <Button type="submit" loading={catching.isPending} disabled={!line.trim()}>
            {q('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
