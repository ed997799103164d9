import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '../api/problem';
import classes from './Problem.module.css';
import { t } from './texts';

interface Properties {
  error: Error;
  /** Offered as "Try again". */
  retry?: () => void;
  /** Fields that show their own message; the others are listed here. */
  shown?: readonly string[];
}

/** Why something could not be done or shown, in words, and what to do next. */
export function Problem({ error, retry, shown = [] }: Properties) {
  const others =
    error instanceof ApiError ? error.fields.filter((one) => !shown.includes(one.field)) : [];
  return (
    <div className={classes.problem} role="alert">
      <IconAlertCircle size={17} stroke={1.8} aria-hidden />
      <div className={classes.words}>
        <p>{error.message}</p>
        {others.length > 0 && (
          <ul className={classes.list}>
            {others.map(({ field, message }) => (
              <li key={field}>
                {field}: {message}
              </li>
            ))}
          </ul>
        )}
      </div>
      {retry && (
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t('again')}
        </Button>
      )}
    </div>
  );
}

/** Field → message of a refused request, for `form.setErrors`. Empty when it was refused for another reason. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof ApiError ? error.byField : {};
}
