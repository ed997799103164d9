import { UnstyledButton } from '@mantine/core';
import { useHelp } from '../app/palette/useHelp';
import classes from './find.module.css';
import { t } from './texts';

/** What the help says about it, after everything that was found. */
export function InHelp({ query }: { query: string }) {
  const helped = useHelp(query);
  if (helped.length === 0) return null;
  return (
    <section className={classes.group} aria-label={t('inHelp')} data-chrome>
      <header className={classes.head}>
        <h2>{t('inHelp')}</h2>
      </header>
      <ul className={classes.list}>
        {helped.map(({ id, label, note, run }) => (
          <li key={id}>
            <UnstyledButton className={classes.helped} data-row onClick={run}>
              {label}
              <span>{note}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
