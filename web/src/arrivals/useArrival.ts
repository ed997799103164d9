import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newId } from '../api/id';
import { undoable } from '../ui/toast';
import { type Arrival, type Asked, bring, type Far } from './send';
import { t } from './texts';

/** What is known of the file that is being brought in. */
interface State {
  file?: File;
  id: string;
  space: string;
  tables?: Asked['tables'];
  seen?: Arrival;
  made?: Arrival;
  far?: Far;
  error?: Error;
}

const kinds = ['note', 'task', 'tag', 'field', 'file'];

/** A file on its way: looked at as often as something else is chosen, and made once. */
export function useArrival(usual: string) {
  const client = useQueryClient();
  const [state, setState] = useState<State>({ id: newId(), space: '' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const space = state.space || usual;

  const go = async (next: State, dry: boolean) => {
    const { file } = next;
    if (!file) return;
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState({ ...next, far: { sent: 0 }, error: undefined });
    const asked = { id: next.id, name: file.name, space: next.space || usual, dry };
    try {
      const arrival = await bring(
        next.tables ? { ...asked, tables: next.tables } : asked,
        file,
        (far) => !stop.signal.aborted && setState((now) => ({ ...now, far })),
        stop.signal,
      );
      setState({ ...next, far: undefined, ...(dry ? { seen: arrival } : { made: arrival }) });
      if (dry) return;
      const { notes, tasks, files } = arrival.made;
      if (arrival.act) undoable(arrival.act, t('brought', { count: notes + tasks + files }));
      for (const kind of kinds) void client.invalidateQueries({ queryKey: [kind] });
    } catch (failure) {
      if (stop.signal.aborted) return;
      const error = failure instanceof Error ? failure : new Error(String(failure));
      setState({ ...next, far: undefined, error });
    }
  };

  return {
    ...state,
    space,
    take: (file: File | undefined) => file && go({ id: newId(), space: state.space, file }, true),
    choose: (more: Partial<Pick<State, 'space' | 'tables'>>) => go({ ...state, ...more }, true),
    make: () => go(state, false),
    clear: () => setState({ id: newId(), space: state.space }),
  };
}
