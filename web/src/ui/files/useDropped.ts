import { useEffect, useRef, useState } from 'react';
import { filesIn } from './useUploads';

/**
 * Whatever is dropped anywhere on the page, or pasted outside of a field, goes to whoever asked last: the panel that
 * lies on top. True while something is dragged over the page.
 */
export function useDropped(take: ((files: File[]) => void) | undefined): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  const ready = take !== undefined;
  useEffect(() => {
    if (!ready) return;
    const me = Symbol();
    stack.push(me);
    const mine = () => stack.at(-1) === me;
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const dragged = (event: DragEvent) => {
      if (!mine() || !carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      setOver(false);
      if (!mine() || !carries(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = filesIn(event.dataTransfer);
      if (files.length > 0) latest.current?.(files);
    };
    const pasted = (event: ClipboardEvent) => {
      if (!mine() || event.defaultPrevented) return;
      const files = filesIn(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current?.(files);
    };
    window.addEventListener('dragover', dragged);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    window.addEventListener('paste', pasted);
    return () => {
      stack.splice(stack.indexOf(me), 1);
      window.removeEventListener('dragover', dragged);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
      window.removeEventListener('paste', pasted);
    };
  }, [ready]);
  return over;
}

const stack: symbol[] = [];
