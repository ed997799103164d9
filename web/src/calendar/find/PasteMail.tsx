import { Button, Textarea } from '@mantine/core';
import { IconMailSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Problem } from '../../ui/Problem';
import { type Letter, saysSomething } from './ask';
import classes from './find.module.css';
import { t } from './texts';
import { readMail } from './useFound';

const longest = 20_000;

/** A mail is pasted here, and what it says goes into the form. */
export function PasteMail({ onRead }: { onRead: (letter: Letter) => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const [nothing, setNothing] = useState(false);
  const read = async () => {
    if (text.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      const letter = await readMail(text.slice(0, longest));
      setNothing(!saysSomething(letter));
      if (!saysSomething(letter)) return;
      onRead(letter);
      setOpen(false);
      setText('');
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
    }
  };
  if (!open) {
    return (
      <Button
        variant="default"
        leftSection={<IconMailSearch size={16} stroke={1.8} />}
        onClick={() => setOpen(true)}
      >
        {t('paste')}
      </Button>
    );
  }
  return (
    <div className={classes.paste}>
      <Textarea
        label={t('pasteLabel')}
        description={t('pasteHint')}
        autosize={false}
        rows={6}
        maxLength={longest}
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void read();
        }}
      />
      {nothing && <p role="status">{t('readNothing')}</p>}
      {error && <Problem error={error} />}
      <div className={classes.buttons}>
        <Button loading={busy} disabled={text.trim() === ''} onClick={() => void read()}>
          {t('read')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
