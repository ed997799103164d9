import { IconArrowBarToUp, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMembers } from '../api/members';
import type { Note } from '../api/notes';
import { useTags } from '../api/tags';
import { ago } from '../ui/ago';
import { RelativeDate } from '../ui/RelativeDate';
import { fromMicros } from '../ui/time';
import { useNow } from '../ui/useNow';
import classes from './notes.module.css';
import { useSpaceName } from './spaces';
import { t } from './texts';

/** A note in a list: its title, how it begins, and what one looks for. */
export function Row({ note }: { note: Note }) {
  const now = useNow();
  const whose = useSpaceName()(note.space);
  const { data: members } = useMembers();
  const { data: tags = [] } = useTags();
  const owner = members?.find(({ id }) => id === note.owner)?.name;
  const about = [
    note.form === 'procedure' && t('oneProcedure'),
    note.form === 'template' && t('oneTemplate'),
    whose,
    note.form === 'procedure' && owner,
    ...note.tags.map((id) => tags.find((tag) => tag.id === id)?.name),
    t('changed', { when: ago(fromMicros(note.updated_us), now) }),
  ].filter(Boolean);
  return (
    <li className={classes.row}>
      <Link to="/notes/$id" params={{ id: note.id }} className={classes.name} data-note="">
        {note.pinned && (
          <IconArrowBarToUp size={14} stroke={1.8} aria-label={t('pinned')} role="img" />
        )}
        {note.private && <IconLock size={14} stroke={1.8} aria-label={t('private')} role="img" />}
        {note.title}
      </Link>
      {note.excerpt && <p className={classes.excerpt}>{note.excerpt}</p>}
      <p className={classes.about}>
        {about.map((one) => (
          <span key={String(one)}>{one}</span>
        ))}
        {note.review && (
          <span>
            {t('review', { date: '' })}
            <RelativeDate date={note.review} due />
          </span>
        )}
      </p>
    </li>
  );
}
