import { Modal, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useMembers } from '../../api/members';
import { useSearch } from '../../api/search';
import { e } from '../texts';
import type { Named } from './extensions';

interface Properties {
  /** People first: somebody is to be mentioned. */
  people: boolean;
  onPick: (record: Named) => void;
  onClose: () => void;
}

interface Choice extends Named {
  title: string;
  about: string;
}

/** Finds the record that a text is to name. */
export function Picker({ people, onPick, onClose }: Properties) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { data: members = [] } = useMembers();
  const { data: found } = useSearch(typed);
  const words = typed.trim().toLowerCase();
  const colleagues: Choice[] = people
    ? members
        .filter(({ name, state }) => state === 'active' && name.toLowerCase().includes(words))
        .slice(0, 8)
        .map(({ id, name }) => ({ kind: 'member', id, title: name, about: '' }))
    : [];
  const hits: Choice[] =
    words.length < 2
      ? []
      : (found?.items ?? [])
          .filter(({ kind }) => !people || kind !== 'member')
          .map(({ kind, id, title, space_name }) => ({ kind, id, title, about: space_name }));
  const choices = [...colleagues, ...hits];
  const chosen = choices[Math.min(at, choices.length - 1)];
  return (
    <Modal
      opened
      onClose={onClose}
      title={e(people ? 'mention' : 'pick')}
      closeButtonProps={{ 'aria-label': e('pickNone') }}
      withCloseButton={false}
    >
      <TextInput
        data-autofocus
        aria-label={e('pickHint')}
        placeholder={e('pickHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (by) {
            event.preventDefault();
            setAt(Math.max(0, Math.min(choices.length - 1, at + by)));
          }
          if (event.key === 'Enter' && chosen) {
            event.preventDefault();
            onPick(chosen);
          }
        }}
      />
      <ul className="note-choices">
        {choices.map((one, index) => (
          <li key={`${one.kind}/${one.id}`}>
            <UnstyledButton
              className="note-choice"
              data-at={index === at || undefined}
              onClick={() => onPick(one)}
            >
              <strong>{one.title}</strong>
              <span>{one.about}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {choices.length === 0 && words.length >= 2 && <p>{e('pickNone')}</p>}
    </Modal>
  );
}
