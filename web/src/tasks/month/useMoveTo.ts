import { useOwnZone } from '../../api/me';
import { relativeDay } from '../../ui/RelativeDate';
import { civilDate } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import type { Task } from '../queries';
import { usePatch } from '../usePatch';
import { c } from './texts';

/** Makes a task due on another day, at the time that it has. */
export function useMoveTo() {
  const patch = usePatch();
  const own = useOwnZone();
  const now = useNow();
  return (task: Task, to: string) => {
    const day = relativeDay(to, civilDate(now, task.zone ?? own));
    patch.mutate({
      task,
      patch: { due: to },
      shown: { due: to },
      said: c('moved', { title: task.title, day }),
    });
  };
}
