import { Button } from '@mantine/core';
import type { ErrorRouteComponent } from '@tanstack/react-router';
import { Component, type ReactNode } from 'react';
import classes from './Failed.module.css';
import { t } from './texts';

/** What stands in place of a page that broke. */
export function Failed({ error }: { error: unknown }) {
  return (
    <div className={classes.failed} role="alert">
      <h1>{t('failed')}</h1>
      <p className={classes.about}>{t('failedAbout')}</p>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
      <p className={classes.detail}>{error instanceof Error ? error.message : String(error)}</p>
    </div>
  );
}

/** The same, for the router. */
export const FailedPage: ErrorRouteComponent = ({ error }) => <Failed error={error} />;

/** Catches what breaks outside of any page. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error ? <Failed error={this.state.error} /> : this.props.children;
  }
}
