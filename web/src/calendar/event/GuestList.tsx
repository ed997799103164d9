import { IconCheck, IconHelp, IconMinus, IconX } from '@tabler/icons-react';
import type { EventDetail, Guest } from '../types';
import classes from './GuestList.module.css';
import { t } from './texts';

/** Who is invited, by whom, and what each answered, in words and with a sign. */
export function GuestList({ event }: { event: EventDetail }) {
  const { organizer, guest_list: guests } = event;
  return (
    <section>
      <h3 className={classes.title}>
        {t('guestCount', { count: guests.length })}
        {organizer && (
          <span className={classes.by}>
            {t('organizer')} {organizer.name || organizer.email}
          </span>
        )}
      </h3>
      <ul className={classes.list}>
        {guests.map((guest) => (
          <li key={guest.email} className={classes.guest}>
            <Answer guest={guest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ guest }: { guest: Guest }) {
  const { name, email, partstat, role } = guest;
  const answer = answerOf(partstat);
  const Picture = answer.icon;
  return (
    <>
      <Picture
        size={15}
        stroke={2}
        aria-hidden
        data-answer={answer.tone}
        className={classes.sign}
      />
      <a
        href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}
        className={classes.name}
        title={email}
      >
        {name || email}
      </a>
      <span className={classes.answer}>
        {role === 'optional' && `${t('optional')}, `}
        {role === 'chair' && `${t('chair')}, `}
        {t(answer.word)}
      </span>
    </>
  );
}

function answerOf(partstat: string | undefined) {
  switch (partstat?.toLowerCase()) {
    case 'accepted':
      return { icon: IconCheck, tone: 'yes', word: 'accepted' } as const;
    case 'declined':
      return { icon: IconX, tone: 'no', word: 'declined' } as const;
    case 'tentative':
      return { icon: IconHelp, tone: 'maybe', word: 'maybe' } as const;
    case 'delegated':
      return { icon: IconMinus, tone: 'open', word: 'delegated' } as const;
    default:
      return { icon: IconMinus, tone: 'open', word: 'waiting' } as const;
  }
}
