import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './more.module.css';
import { l } from './texts';

/** Loads the next page when it comes into view, or by its button. */
export function More({ busy, load }: { busy: boolean; load: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    const at = mark.current;
    if (!at) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    });
    watch.observe(at);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={mark} className={classes.more}>
      <Button variant="subtle" onClick={load} disabled={busy}>
        {l(busy ? 'loading' : 'more')}
      </Button>
    </div>
  );
}
