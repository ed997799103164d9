import { IconDoor } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { t } from './texts';

export function NotFound() {
  return (
    <Page title={t('notFoundTitle')}>
      <Empty icon={IconDoor} text={t('notFound')} action={<Link to="/">{t('toToday')}</Link>} />
    </Page>
  );
}
