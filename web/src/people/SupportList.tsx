import type { Partnership } from './queries';
import { PrivateMark, RoleChip } from './Roles';
import classes from './SupportList.module.css';
import { isCover, termText } from './terms';
import { t } from './texts';

interface Properties {
  partnership: Partnership;
  today: string;
  /** Left out where it may not be opened. */
  onOpen?: () => void;
}

/** One who supports somebody: name, role, and for how long. */
export function SupportRow({ partnership, today, onOpen }: Properties) {
  const { member_name: name, role, sees_private, reason, state } = partnership;
  return (
    <li className={classes.row} data-over={state === 'ended' || undefined}>
      <span className={classes.name}>
        {onOpen ? (
          <button
            type="button"
            className={classes.open}
            aria-label={t('changeSupport', { name })}
            onClick={onOpen}
          >
            {name}
          </button>
        ) : (
          name
        )}
      </span>
      <span className={classes.role}>
        <RoleChip role={role} cover={isCover(partnership)} />
        {sees_private && <PrivateMark />}
      </span>
      <span className={classes.term}>{termText(partnership, today)}</span>
      {reason && <span className={classes.reason}>{reason}</span>}
    </li>
  );
}
