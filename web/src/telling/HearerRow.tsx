import { ActionIcon, Button } from '@mantine/core';
import { IconCalendarDown, IconCheck, IconCopy, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { Hearer, Untold } from '../api/tellings';
import { Chip } from '../ui/Chip';
import { copy, type Telling } from './actions';
import classes from './HearerRow.module.css';
import { t } from './texts';

const tones = {
  invited: 'action',
  moved: 'warn',
  changed: 'plain',
  cancelled: 'late',
  removed: 'late',
  released: 'plain',
} as const;

interface Properties {
  item: Untold;
  hearer: Hearer;
  telling: Telling;
}

/** One person who has to hear of a change: what they are told, on their clock, and the ways to tell them. */
export function HearerRow({ item, hearer, telling }: Properties) {
  const { name, email, what, summary, text, person, city, colleague } = hearer;
  const [shown, setShown] = useState(false);
  const about = [
    email && email !== name ? email : !email && t('noAddress'),
    colleague && t('colleague'),
    city ? t('theirTime', { city }) : t('ownTimeUnknown'),
  ].filter(Boolean);
  return (
    <li className={classes.row} data-hearer={`${item.id} ${person}`} tabIndex={-1}>
      <div className={classes.who}>
        <p className={classes.name}>
          <Chip tone={tones[what]}>{t(what)}</Chip>
          <strong>{name}</strong>
          <span className={classes.about}>{about.join(', ')}</span>
        </p>
        <p className={classes.summary}>{summary}</p>
      </div>
      <div className={classes.actions} data-chrome>
        <ActionIcon
          variant="default"
          aria-label={t('copyFor', { name })}
          title={t('copy')}
          onClick={() => void copy(text, t('copied', { name }))}
        >
          <IconCopy size={16} stroke={1.7} />
        </ActionIcon>
        <Ways item={item} hearer={hearer} />
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={15} stroke={2} />}
          aria-label={t('toldFor', { name })}
          disabled={telling.busy}
          onClick={() => telling.one(item, hearer)}
        >
          {t('told')}
        </Button>
      </div>
      <details className={classes.message} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{t('showText', { name })}</summary>
        {shown && <pre>{text}</pre>}
      </details>
    </li>
  );
}

/** By mail, and with a file that calendars understand. */
function Ways({ item, hearer }: { item: Untold; hearer: Hearer }) {
  const { name, mailto, fits, text, file, person } = hearer;
  return (
    <>
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
      {file && (
        <ActionIcon
          component="a"
          href={`/api/v1/tellings/${item.id}/file?person=${encodeURIComponent(person)}`}
          download
          variant="default"
          aria-label={t('fileFor', { name })}
          title={t('file')}
        >
          <IconCalendarDown size={16} stroke={1.7} />
        </ActionIcon>
      )}
    </>
  );
}
