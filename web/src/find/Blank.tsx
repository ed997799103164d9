import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { forgetOpened, usePins } from '../api/pins';
import { PinButton } from '../ui/pins/PinButton';
import PinnedList from '../ui/pins/PinnedList';
import { RecordRow } from '../ui/pins/RecordRow';
import { say } from '../ui/toast';
import classes from './find.module.css';
import { how, t } from './texts';

/** What stands there before anything is asked: what one pinned, what one opened last, and how to ask. */
export function Blank() {
  const client = useQueryClient();
  const { data } = usePins();
  const recent = data?.recent ?? [];
  return (
    <div className={classes.blank}>
      <section className={classes.group} aria-label={t('pinned')}>
        <header className={classes.head}>
          <h2>{t('pinned')}</h2>
        </header>
        <PinnedList />
      </section>
      <section className={classes.group} aria-label={t('recent')}>
        <header className={classes.head}>
          <h2>{t('recent')}</h2>
          {recent.length > 0 && (
            <Button
              className={classes.only}
              variant="subtle"
              size="compact-sm"
              onClick={() => void forgetOpened(client).then(() => say(t('forgotten')))}
            >
              {t('forget')}
            </Button>
          )}
        </header>
        {recent.length === 0 && <p className={classes.hint}>{t('noRecent')}</p>}
        <ul className={classes.list}>
          {recent.map((hit) => (
            <li key={`${hit.kind}/${hit.id}`}>
              <RecordRow hit={hit} short>
                <PinButton of={hit} named />
              </RecordRow>
            </li>
          ))}
        </ul>
      </section>
      <HowTo />
    </div>
  );
}

const examples = [
  ['board papers', 'words'],
  ['"board papers"', 'phrase'],
  ['-draft', 'not'],
  ['kind:note', 'kind'],
  ['tag:board', 'tag'],
  ['in:me', 'in'],
  ['by:me', 'by'],
  ['from:last-month', 'from'],
  ['until:friday', 'until'],
  ['on:this-week', 'on'],
  ['after:2026-03-12', 'after'],
  ['is:open', 'is'],
] as const;

/** The filters, each an example that can be tried. */
export function HowTo() {
  return (
    <section className={classes.group} aria-label={t('howTo')} data-chrome>
      <header className={classes.head}>
        <h2>{t('howTo')}</h2>
      </header>
      <dl className={classes.how}>
        {examples.map(([example, about]) => (
          <div key={example}>
            <dt>
              <Link to="/search" search={{ q: example }}>
                <code>{example}</code>
              </Link>
            </dt>
            <dd>{how(about)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.hint}>{how('time')}</p>
    </section>
  );
}
