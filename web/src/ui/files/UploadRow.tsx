import { ActionIcon, Button } from '@mantine/core';
import { IconAlertCircle, IconX } from '@tabler/icons-react';
import classes from './files.module.css';
import { t } from './texts';
import { sizeText } from './type';
import type { Upload } from './useUploads';

interface Properties {
  upload: Upload;
  stop: () => void;
  again: () => void;
}

/** A file on its way, or one that was refused and why. */
export function UploadRow({
  upload: { sending, done, problem, again: helps },
  stop,
  again,
}: Properties) {
  const { name, body } = sending;
  const percent = Math.round(done * 100);
  return (
    <li className={classes.row} data-refused={problem ? true : undefined}>
      <span className={classes.picture} aria-hidden>
        {problem && <IconAlertCircle size={20} stroke={1.7} />}
      </span>
      <span className={classes.words}>
        <span className={classes.sent}>{name}</span>
        {problem ? (
          <span className={classes.problem} role="alert">
            {problem}
          </span>
        ) : (
          <span className={classes.facts}>
            <progress
              className={classes.bar}
              max={1}
              value={done}
              aria-label={t('sending', { name })}
            />
            {t('progress', { percent })} · {sizeText(body.size)}
          </span>
        )}
      </span>
      {problem && helps && (
        <Button size="compact-sm" variant="default" onClick={again}>
          {t('again')}
        </Button>
      )}
      <ActionIcon
        aria-label={t(problem ? 'dismiss' : 'cancel', { name })}
        title={t(problem ? 'dismiss' : 'cancel', { name })}
        onClick={stop}
      >
        <IconX size={16} stroke={1.8} />
      </ActionIcon>
    </li>
  );
}
