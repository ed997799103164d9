import { Button } from '@mantine/core';
import classes from './Clashes.module.css';
import { t } from './texts';

interface Properties<Field> {
  fields: readonly Field[];
  /** What the field is called, and what stands in it now. */
  theirs: (field: Field) => { name: string; value: string };
  takeTheirs: (field: Field) => void;
}

/** What somebody else wrote into the fields that one was writing in oneself, each with a way to take it. */
export function Clashes<Field extends PropertyKey>({
  fields,
  theirs,
  takeTheirs,
}: Properties<Field>) {
  if (fields.length === 0) return null;
  return (
    <div className={classes.clashes} role="alert">
      <p>{t('changedMeanwhile')}</p>
      <ul className={classes.list}>
        {fields.map((field) => {
          const { name, value } = theirs(field);
          return (
            <li key={String(field)} className={classes.clash}>
              <span>{t('theirs', { field: name, value: value || t('nothing') })}</span>
              <Button size="compact-sm" variant="default" onClick={() => takeTheirs(field)}>
                {t('takeTheirs')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
