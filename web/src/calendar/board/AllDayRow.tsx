import { personColour } from '../../ui/Person';
import classes from './AllDayRow.module.css';
import type { BoardProperties } from './Board';
import { MeetingBlock } from './MeetingBlock';
import { keyOf } from './meeting';
import { sentenceOf, titleOf } from './sentence';
import { t } from './texts';

/** What lasts the whole day, above the hours; nothing at all when nobody has any. */
export function AllDayRow({ columns, own, roving, actions }: BoardProperties) {
  if (columns.every((column) => column.all_day.length === 0)) return null;
  return (
    <div className={classes.row}>
      <p className={classes.corner}>{t('allDay')}</p>
      {columns.map((column) => (
        <div
          key={column.principal.id}
          className={classes.cell}
          {...personColour(column.principal.colour)}
        >
          {column.all_day.map((meeting) => {
            const key = keyOf(meeting);
            return (
              <MeetingBlock
                key={key}
                meeting={meeting}
                range=""
                sentence={sentenceOf(meeting, column, own)}
                hint={titleOf(meeting)}
                size="line"
                tabStop={roving.stop === key}
                style={{ minHeight: 20 }}
                onOpen={() => actions.open({ column, meeting })}
                onFocus={() => roving.onFocus(key)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
