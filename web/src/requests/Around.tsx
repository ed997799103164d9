import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { ago } from '../ui/ago';
import { Chip } from '../ui/Chip';
import { confirm } from '../ui/confirm';
import { CopyField } from '../ui/fields/CopyField';
import { fromMicros } from '../ui/time';
import { say, sayProblem } from '../ui/toast';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import { Facts, Marks } from './Facts';
import type { Service, Shown, Whole } from './queries';
import classes from './Requests.module.css';
import { f, t } from './texts';
import { useCalled } from './useCalled';

/** How a request stands, above its fields. */
export function About({ one, service }: { one: Shown; service: Service | undefined }) {
  const clocks = useClocks();
  return (
    <div className={classes.body}>
      <div className={classes.verbs}>
        <Chip>{t(`state_${one.standing}`)}</Chip>
        <Marks one={one} />
        <span className={classes.muted}>
          {one.mailed_us
            ? t('mailed', { when: clocks.moment(one.mailed_us) })
            : t(`source_${one.source}`)}
        </span>
      </div>
      <span className={classes.muted}>
        <Facts one={one} />
      </span>
      {service?.covers && (
        <p className={classes.muted}>
          {f('covers')}: {service.covers}
        </p>
      )}
      {service?.leaves && (
        <p className={classes.muted}>
          {f('leaves')}: {service.leaves}
        </p>
      )}
    </div>
  );
}

/** What was said to and fro. */
export function Talk({ one }: { one: Shown }) {
  const names = useCalled();
  const now = useNow();
  if (one.talk.length === 0) return null;
  return (
    <section aria-label={f('talk')}>
      <h3 className={classes.head}>{f('talk')}</h3>
      <ol className={classes.talk}>
        {one.talk.map((word) => (
          <li key={`${word.at_us} ${word.by ?? ''}`} data-theirs={!word.by || undefined}>
            <span className={classes.muted}>
              {word.by
                ? f('us', {
                    name: names.member(word.by) ?? f('someone'),
                    ago: ago(fromMicros(word.at_us), now),
                  })
                : f('them', { name: one.name, ago: ago(fromMicros(word.at_us), now) })}
            </span>
            <p>{word.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A link to the page of whoever asked. */
export function PageLink({ one }: { one: Shown }) {
  const [path, setPath] = useState<string>();
  const make = async (reset: boolean) => {
    if (
      reset &&
      !(await confirm({ title: f('pageReset'), text: f('pageHint'), action: f('pageReset') }))
    )
      return;
    try {
      const made = await sent(
        api.POST('/requests/{id}/link', { params: { path: { id: one.id } }, body: { reset } }),
      );
      setPath(made.path);
      if (reset) say(f('linkEnded'));
    } catch (failure) {
      sayProblem((failure as Error).message);
    }
  };
  return (
    <section aria-label={f('page')}>
      <h3 className={classes.head}>{f('page')}</h3>
      {path ? (
        <CopyField label={f('page')} value={location.origin + path} />
      ) : (
        <div className={classes.verbs}>
          <Button size="xs" variant="default" onClick={() => void make(false)}>
            {f('pageLink')}
          </Button>
          <Button size="xs" variant="default" onClick={() => void make(true)}>
            {f('pageReset')}
          </Button>
        </div>
      )}
      <p className={classes.muted}>{f('pageHint')}</p>
    </section>
  );
}

/** What whoever asks has asked before, and how that was answered. */
export function Earlier({ all, open }: { all: Whole['earlier']; open: (id: string) => void }) {
  const now = useNow();
  return (
    <section aria-label={f('earlier')}>
      <h3 className={classes.head}>{f('earlier')}</h3>
      {all.length === 0 && <p className={classes.muted}>{f('earlierNone')}</p>}
      <ul className={classes.rows}>
        {all.map((one) => (
          <li key={one.id}>
            <Button
              variant="subtle"
              size="compact-sm"
              classNames={{ root: classes.titled, label: classes.whole }}
              onClick={() => open(one.id)}
            >
              {one.title}
            </Button>
            <Chip>{t(`state_${one.state}`)}</Chip>
            <span className={classes.muted}>{ago(fromMicros(one.created_us), now)}</span>
            {one.said && <span className={classes.muted}>{one.said}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
