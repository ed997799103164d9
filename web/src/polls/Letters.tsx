import { ActionIcon } from '@mantine/core';
import { IconCopy, IconMail } from '@tabler/icons-react';
import { Panel } from '../ui/Panel';
import { cityOf } from '../ui/time';
import { copy } from './actions';
import classes from './Polls.module.css';
import type { Letter } from './queries';
import { t } from './texts';

/** The letters that were drafted, each to be copied or sent from a mail program. */
export default function Letters({
  letters,
  onClose,
}: {
  letters: readonly Letter[];
  onClose: () => void;
}) {
  return (
    <Panel title={t('letters')} onClose={onClose}>
      <div className={classes.body}>
        <p className={classes.muted}>{t('lettersHint')}</p>
        <div>
          {letters.map((letter) => (
            <One key={letter.voter} letter={letter} open={letters.length === 1} />
          ))}
        </div>
      </div>
    </Panel>
  );
}

function One({ letter, open }: { letter: Letter; open: boolean }) {
  const { name, email, zone, subject, text, mailto, fits } = letter;
  return (
    <article className={classes.letter}>
      <div className={classes.line}>
        <div>
          <strong>{name}</strong>
          <span className={classes.small}>
            {[email !== name && email, t('theirTime', { city: cityOf(zone) })]
              .filter(Boolean)
              .join(', ')}
          </span>
        </div>
        <ActionIcon
          variant="default"
          aria-label={t('copyFor', { name })}
          title={t('copyText')}
          onClick={() => void copy(`${subject}\n\n${text}`, t('copied'))}
        >
          <IconCopy size={16} stroke={1.7} />
        </ActionIcon>
        {mailto && (
          <ActionIcon
            component="a"
            href={mailto}
            variant="default"
            aria-label={t('mailFor', { name })}
            title={t('mail')}
            onClick={() => {
              if (!fits) void copy(text, t('mailLong'));
            }}
          >
            <IconMail size={16} stroke={1.7} />
          </ActionIcon>
        )}
      </div>
      <details open={open}>
        <summary>{t('showText', { name })}</summary>
        <pre>
          {subject}
          {'\n\n'}
          {text}
        </pre>
      </details>
    </article>
  );
}
