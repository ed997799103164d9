import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newSending, type Room, type Sending, sendFile, type Target } from '../../api/files';
import { useOwnZone } from '../../api/me';
import { civilDate, clock } from '../time';
import { say, sayProblem, undoable } from '../toast';
import { t } from './texts';
import { sizeText } from './type';

/** A file that is on its way, or that did not arrive. */
export interface Upload {
  sending: Sending;
  /** From 0 to 1. */
  done: number;
  /** Why it was refused. */
  problem?: string;
  /** Sending it again may help. */
  again?: boolean;
}

/** Sends files one after the other, shows how far each is, and keeps those that did not arrive. */
export function useUploads(room: Room | undefined) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const [all, setAll] = useState<Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  const change = (key: string, next: Partial<Upload> | null) =>
    setAll((before) =>
      before.flatMap((one) =>
        one.sending.key !== key ? [one] : next === null ? [] : [{ ...one, ...next }],
      ),
    );

  const send = (sending: Sending) => {
    const { key } = sending;
    const stop = new AbortController();
    stops.current.set(key, stop);
    queue.current = queue.current.then(async () => {
      if (stop.signal.aborted) return change(key, null);
      try {
        const { act, file } = await sendFile(sending, (done) => change(key, { done }), stop.signal);
        change(key, null);
        const { name, version } = file;
        if (!act) say(t('same', { name }));
        else undoable(act, version > 1 ? t('madeVersion', { name, version }) : t('made', { name }));
        await client.invalidateQueries({ queryKey: ['file'] });
      } catch (failure) {
        if (stop.signal.aborted) return change(key, null);
        const { message, status = 0 } = failure as Error & { status?: number };
        change(key, { problem: message, again: status === 0 || status >= 500 });
      } finally {
        stops.current.delete(key);
      }
    });
  };

  const refusal = (file: File): string | undefined => {
    if (!room) return undefined;
    const { name, size } = file;
    if (size > room.file) {
      return t('tooLarge', { name, size: sizeText(size), most: sizeText(room.file) });
    }
    if (size > room.all - room.used) {
      return t('noRoom', { name, left: sizeText(Math.max(0, room.all - room.used)) });
    }
    return undefined;
  };

  return {
    all,
    /** Begins to send files; what is over the bounds is refused before it is sent. */
    add: (files: readonly File[], target: Target) => {
      const made = files.map((file): Upload => {
        const now = Date.now();
        const when = `${civilDate(now, zone)} ${clock(now, zone).replace(':', '.')}`;
        const name = file.name === 'image.png' ? t('pasted', { when }) : file.name;
        return { sending: newSending(target, name, file), done: 0, problem: refusal(file) };
      });
      setAll((before) => [...before, ...made]);
      for (const { sending, problem } of made) if (!problem) send(sending);
    },
    again: (sending: Sending) => {
      change(sending.key, { problem: undefined, done: 0 });
      send(sending);
    },
    stop: (key: string) => {
      stops.current.get(key)?.abort();
      change(key, null);
    },
  };
}

/** The files in something that was dropped or pasted; a folder is refused in words. */
export function filesIn(data: DataTransfer | null): File[] {
  if (!data) return [];
  const folder = [...data.items].some((one) => one.webkitGetAsEntry?.()?.isDirectory);
  if (folder) {
    sayProblem(t('folder'));
    return [];
  }
  return [...data.files];
}
