import { Button } from '@mantine/core';
import { useOwnZone } from '../api/me';
import { useMembers } from '../api/members';
import type { NoteWhole } from '../api/notes';
import { RelativeDate } from '../ui/RelativeDate';
import { civilDate, shortDate } from '../ui/time';
import { useNow } from '../ui/useNow';
import classes from './notes.module.css';
import { useSpaceName } from './spaces';
import { n, t } from './texts';
import type { useNoteActions } from './useNoteActions';

interface Properties {
  whole: NoteWhole;
  mayWrite: boolean;
  change: ReturnType<typeof useNoteActions>['change'];
}

/** Six months on; the server knows what a date is, so the last day of a month never runs over. */
export function inSixMonths(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const there = month + 6;
  const last = new Date(Date.UTC(year, there, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, there - 1, Math.min(day, last)));
  return at.toISOString().slice(0, 10);
}

/** Whose a note is, who looks after it and whether it still holds; what a template asks for. */
export function Strip({ whole: { note, fields }, mayWrite, change }: Properties) {
  const whose = useSpaceName()(note.space);
  const { data: members } = useMembers();
  const today = civilDate(useNow(), useOwnZone());
  const owner = members?.find(({ id }) => id === note.owner)?.name;
  const next = inSixMonths(today);
  return (
    <div className={classes.strip}>
      <p className={classes.about}>
        {note.form === 'procedure' && <span>{t('oneProcedure')}</span>}
        {note.form === 'template' && <span>{t('oneTemplate')}</span>}
        {note.private && <span>{t('private')}</span>}
        <span>{whose}</span>
        {owner && <span>{n('owner', { name: owner })}</span>}
        {note.review && (
          <span>
            {n('review')} <RelativeDate date={note.review} due />
          </span>
        )}
        {note.form === 'procedure' && !note.review && <span>{n('noReview')}</span>}
      </p>
      {mayWrite && note.form === 'procedure' && (note.stale || !note.review) && (
        <Button
          size="compact-sm"
          variant="default"
          title={n('lookedHint')}
          onClick={() =>
            void change({ review: next }, n('lookedDone', { date: shortDate(next, today) }))
          }
        >
          {n('looked')}
        </Button>
      )}
      {fields.length > 0 && (
        <p className={classes.about}>
          <span>{n('fields', { names: fields.join(', ') })}</span>
        </p>
      )}
    </div>
  );
}
