import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './more.module.css';
import { l } from './texts';

interface Properties {
  busy: boolean;
  load: () => void;
  /** False where what comes next may not be seen: then only its button loads. */
  byItself?: boolean;
}

/** Loads the next page when it comes into view, or by its button. */
export function More({ busy, load, byItself = true }: Properties) {
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const at = mark.current;
    if (!at || !byItself) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    });
    watch.observe(at);
    return () => watch.disconnect();
  }, [byItself]);
  return (
    <div ref={mark} className={classes.more}>
      <Button variant="subtle" onClick={load} disabled={busy}>
        {l(busy ? 'loading' : 'more')}
      </Button>
    </div>
  );
}
