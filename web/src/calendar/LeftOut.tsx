import { t } from './texts';

/** Says how much is not shown, where there is more than can be shown at once. */
export function LeftOut({ count = 0 }: { count?: number | undefined }) {
  return count > 0 ? <p role="status">{t('leftOut', { count })}</p> : null;
}
