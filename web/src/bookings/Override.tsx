import { Textarea } from '@mantine/core';
import { ApiError } from '../api/problem';
import classes from './Panel.module.css';
import { t } from './texts';

/** The rules that something was refused for, or none. */
export function brokenRules(error: Error | null): { field: string; message: string }[] {
  return error instanceof ApiError && error.code === 'booking.rules' ? [...error.fields] : [];
}

interface Properties {
  rules: { field: string; message: string }[];
  reason: string;
  change: (reason: string) => void;
  /** Said when it was tried without a reason. */
  error?: string;
}

/** Which rules are broken, and why that is right. */
export function Override({ rules, reason, change, error }: Properties) {
  return (
    <div className={classes.box} role="alert">
      <p>
        <strong>{t('rulesHead')}</strong>
      </p>
      <ul>
        {rules.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={error}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
