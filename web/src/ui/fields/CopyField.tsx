import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import classes from './CopyField.module.css';
import { t } from './texts';

interface Properties {
  label: string;
  value: string;
}

/** A text to take along, such as a link or a secret: the whole of it is selected at a touch, or copied by its button. */
export function CopyField({ label, value }: Properties) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Not every address may write to the clipboard; the text is selected, so Ctrl C does it.
      setCopied(document.execCommand('copy'));
    }
  }

  return (
    <div className={classes.field}>
      <input
        ref={field}
        className={classes.input}
        readOnly
        aria-label={label}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        onClick={() => void copy()}
        leftSection={
          copied ? <IconCheck size={15} stroke={2} /> : <IconCopy size={15} stroke={1.8} />
        }
      >
        {copied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
