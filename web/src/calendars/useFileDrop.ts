import { useEffect, useRef, useState } from 'react';

/** Takes files that are dropped anywhere on the window; true while some are held over it. */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [held, setHeld] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    let depth = 0; // Entering a child comes before leaving its parent.
    const end = new AbortController();
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      run: (e: DragEvent) => void,
    ) =>
      window.addEventListener(type, (event) => holdsFiles(event) && run(event), {
        signal: end.signal,
      });
    listen('dragenter', (event) => {
      event.preventDefault();
      depth++;
      setHeld(true);
    });
    listen('dragover', (event) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    listen('dragleave', () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHeld(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      depth = 0;
      setHeld(false);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => end.abort();
  }, []);
  return held;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Whether a file can be a calendar: some systems know its type, all know its name. */
export function isCalendarFile({ name, type }: File): boolean {
  return /\.(ics|ical|ifb|icalendar)$/i.test(name) || type === 'text/calendar';
}

/** What a calendar is called when its file tells nothing else: "team_work.ics" → "team work". */
export function nameOfFile(name: string): string {
  const bare = name
    .replace(/\.[a-z]+$/i, '')
    .replaceAll('_', ' ')
    .trim();
  return bare || name;
}
