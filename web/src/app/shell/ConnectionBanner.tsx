import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useLiveState } from '../../api/live';
import { t } from '../texts';
import classes from './ConnectionBanner.module.css';

/** Says so when what is on the screen may be old. A short hiccup is not worth a word: it waits 4 seconds. */
export function ConnectionBanner() {
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const waiting = useLiveState() === 'waiting';
  if (online && !waiting) return null;
  return (
    <p className={classes.banner} data-patient={online || undefined} role="status" data-chrome>
      <IconCloudOff size={17} stroke={1.7} aria-hidden />
      {online ? t('waiting') : t('offline')}
    </p>
  );
}

function watchNetwork(tell: () => void): () => void {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
