import { useQueryClient } from '@tanstack/react-query';
import { sayProblem, undoable } from '../../ui/toast';
import { titleOf } from '../board/sentence';
import { renew } from '../cache';
import { patchEvent } from '../calls';
import { askScope } from '../scope';
import type { EventDetail, TimeBlock } from '../types';
import { targetOf } from '../writes';
import { BlocksField } from './BlocksField';
import { t } from './texts';

/** On a meeting's sheet: the time that belongs to it; of a series, to this date, to those that follow, or to all. */
export function BlocksOf({ event }: { event: EventDetail }) {
  const client = useQueryClient();
  const unchangeable = event.read_only || event.hold || event.parent || event.trashed_us;
  if (unchangeable || event.all_day || event.redacted) return null;
  const change = async (blocks: TimeBlock[]) => {
    const scope = await askScope({ ...event, clash: [] }, t('blocksQuestion'));
    if (!scope) return;
    try {
      const { act } = await patchEvent(targetOf({ ...event, clash: [] }, scope), { blocks });
      undoable(act, t('blocksChanged', { title: titleOf(event) }));
    } catch (failure) {
      sayProblem(failure instanceof Error ? failure.message : String(failure));
    }
    void renew(client, 'event');
  };
  return (
    <BlocksField
      blocks={event.blocks}
      onChange={(blocks) => void change(blocks)}
      series={event.series?.blocks}
    />
  );
}
