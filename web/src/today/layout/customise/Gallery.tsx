import { Button } from '@mantine/core';
import { Panel } from '../../../ui/Panel';
import type { Placed, Widget } from '../model';
import classes from './Customise.module.css';
import { c } from './texts';

interface Properties {
  widgets: ReadonlyMap<string, Widget>;
  placed: readonly Placed[];
  most: number;
  onAdd: (name: string, widget: Widget) => void;
  onClose: () => void;
}

/** All widgets there are, and what each shows. */
export default function Gallery({ widgets, placed, most, onAdd, onClose }: Properties) {
  const full = placed.length >= most;
  return (
    <Panel title={c('gallery')} onClose={onClose}>
      <div className={classes.panel}>
        <p className={classes.about}>{full ? c('full') : c('galleryAbout')}</p>
        <ul className={classes.gallery}>
          {[...widgets].map(([name, widget]) => {
            const there = !widget.many && placed.some((one) => one.widget === name);
            const Picture = widget.icon;
            return (
              <li key={name} className={classes.choice}>
                <span className={classes.picture} aria-hidden>
                  <Picture size={18} stroke={1.6} />
                </span>
                <span className={classes.says}>
                  <strong>{widget.title}</strong>
                  <span>{widget.about}</span>
                </span>
                {there ? (
                  <span className={classes.there}>{c('there')}</span>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={full}
                    aria-label={c('putOf', { title: widget.title })}
                    onClick={() => onAdd(name, widget)}
                  >
                    {c('put')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}
