import { useFieldsOf } from '../../api/fields';
import { OwnInput, type Typed } from './OwnInput';
import classes from './own.module.css';
import { t } from './texts';

interface Properties {
  kind: string;
  space: string;
  /** What was written so far, by the field. */
  held: Map<string, Typed>;
  errors: Readonly<Record<string, unknown>>;
  forget: (path: string) => void;
}

/** The fields of one's own of a record that is not made yet: they are sent with it. Nothing where there are none. */
export default function OwnNew({ kind, space, held, errors, forget }: Properties) {
  const fields = useFieldsOf(kind, space);
  if (fields.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t('title')}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('title')}</h3>
      </div>
      {fields.map((field) => {
        const path = `fields.${field.id}`;
        return (
          <OwnInput
            key={field.id}
            field={field}
            now={held.get(field.id) ?? nothing}
            problem={typeof errors[path] === 'string' ? errors[path] : ''}
            save={async (typed) => {
              held.set(field.id, typed);
              return typed;
            }}
            forget={() => forget(path)}
          />
        );
      })}
    </section>
  );
}

const nothing: Typed = { value: '', currency: '' };
