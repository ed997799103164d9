import { Button } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useOwnZone } from '../../api/me';
import { Segments } from '../../ui/Segments';
import { InTheWay } from '../clash/InTheWay';
import { useInTheWay } from '../clash/useInTheWay';
import { useCalendars } from '../queries';
import { usualCalendar } from '../usual';
import { Line } from './Line';
import classes from './QuickAdd.module.css';
import { t } from './texts';
import { type Kind, type QuickAddProperties, useQuickAdd } from './useQuickAdd';
import { whenOf } from './when';
import { whenText } from './whenText';

/**
 * One line that is read while it is typed: what was understood is marked in it and told in a sentence below. Enter
 * makes it, Tab opens all fields.
 */
export function QuickAdd(props: QuickAddProperties) {
  const { slot, kind: fixed, onFull } = props;
  const own = useOwnZone();
  const { data: calendars } = useCalendars();
  const add = useQuickAdd(props);
  const { text, kind, reading, remark, error } = add;
  const saysId = useId();
  const hasForm = onFull !== undefined || kind === 'event';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      add.save();
    }
    if (event.key === 'Tab' && !event.shiftKey && hasForm) {
      event.preventDefault();
      add.full();
    }
  };
  const proposal = reading?.proposal;
  const when = proposal && kind === 'event' ? whenOf(proposal, slot) : null;
  const calendar = usualCalendar(calendars ?? [], add.space ?? '')?.id;
  const trial =
    when && calendar
      ? { calendar, ...when, ...(proposal?.rule && { rule: proposal.rule }) }
      : undefined;
  const found = useInTheWay(trial);
  const says = slot
    ? whenText(when ?? { ...slot, all_day: slot.start.length === 10 }, own)
    : proposal?.explanation;
  return (
    <div className={classes.add}>
      <Line
        text={text}
        read={reading?.text ?? ''}
        spans={proposal?.spans ?? []}
        label={t('label')}
        placeholder={placeholderOf(fixed, slot !== undefined)}
        describedBy={saysId}
        onChange={add.setText}
        onKeyDown={onKeyDown}
      />
      <div id={saysId} className={classes.says} role="status">
        {remark ? (
          <p className={classes.remark}>{remark}</p>
        ) : (
          <p data-quiet={!says || undefined}>{error ? t('failed') : (says ?? t('hint'))}</p>
        )}
        {proposal?.notes.map((note) => (
          <p key={note} className={classes.remark}>
            {note}
          </p>
        ))}
      </div>
      {trial && <InTheWay found={found} timed />}
      <footer className={classes.foot}>
        {!slot && (
          <Segments
            size="xs"
            aria-label={t('kind')}
            value={kind}
            onChange={(next) => add.setKind(next as Kind)}
            data={[
              { value: 'event', label: t('meeting') },
              { value: 'task', label: t('task') },
            ]}
          />
        )}
        {add.people.length > 0 && (
          <label className={classes.whose}>
            {t('whose')}
            <select
              value={add.space}
              disabled={add.named}
              onChange={(event) => add.setSpace(event.currentTarget.value)}
            >
              {add.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className={classes.buttons}>
          {hasForm && (
            <Button variant="subtle" color="gray" onClick={add.full} rightSection={<kbd>Tab</kbd>}>
              {t('full')}
            </Button>
          )}
          <Button
            onClick={add.save}
            loading={add.busy}
            disabled={text.trim() === ''}
            rightSection={<kbd className={classes.key}>↵</kbd>}
          >
            {found && found.clashes.length > 0 ? t('createAnyway') : t('create')}
          </Button>
        </span>
      </footer>
    </div>
  );
}

function placeholderOf(kind: Kind | undefined, pointed: boolean): string {
  if (pointed) return t('placeholderSlot');
  if (kind === 'task') return t('placeholderTask');
  return kind === 'event' ? t('placeholderEvent') : t('placeholderAny');
}
