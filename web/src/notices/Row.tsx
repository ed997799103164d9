import { ActionIcon } from '@mantine/core';
import { IconBellOff, IconCheck, IconMail } from '@tabler/icons-react';
import { useOwnZone } from '../api/me';
import type { Notice } from '../api/notices';
import { ago } from '../ui/ago';
import { RelativeDate } from '../ui/RelativeDate';
import { TimeText } from '../ui/TimeText';
import { civilDate, clock, fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import type { Actions } from './actions';
import classes from './notices.module.css';
import { t } from './texts';

/** One thing the reader is told. */
export function Row({ one, actions }: { one: Notice; actions: Actions }) {
  const own = useOwnZone();
  const now = useNow();
  const { id, title, text, detail, read_us } = one;
  const shown = Math.min(fromMicros(one.shown_us), now); // the house’s clock may be a little ahead
  const read = Boolean(read_us);
  return (
    <li className={classes.row} data-notice={id} data-read={read || undefined} tabIndex={-1}>
      <span className={classes.dot}>
        {!read && <span className={classes.hidden}>{t('notRead')}</span>}
      </span>
      <button type="button" className={classes.title} onClick={() => void actions.open(one)}>
        {title}
      </button>
      <time
        className={classes.ago}
        dateTime={new Date(shown).toISOString()}
        title={clock(shown, own)}
      >
        {ago(shown, now)}
      </time>
      <p className={classes.about}>
        <span>{one.by ? t('by', { name: one.by, what: text }) : text}</span>
        {one.at_us !== undefined && (
          <span>
            <RelativeDate date={civilDate(fromMicros(one.at_us), own)} />
            {!one.all_day && (
              <>
                {' '}
                <TimeText at={fromMicros(one.at_us)} zone={own} />
              </>
            )}
          </span>
        )}
        {one.for && one.for !== one.by && <span>{one.for}</span>}
      </p>
      {detail && <p className={classes.detail}>{detail}</p>}
      <span className={classes.buttons} data-chrome>
        <ActionIcon
          aria-label={t(read ? 'unreadOf' : 'readOf', { title })}
          title={t(read ? 'unread' : 'read')}
          onClick={() => actions.flip(one)}
        >
          {read ? <IconMail size={16} stroke={1.7} /> : <IconCheck size={17} stroke={1.8} />}
        </ActionIcon>
        <ActionIcon
          aria-label={t('muteOf', { title })}
          title={t('mute')}
          onClick={() => actions.mute(one)}
        >
          <IconBellOff size={16} stroke={1.7} />
        </ActionIcon>
      </span>
    </li>
  );
}
