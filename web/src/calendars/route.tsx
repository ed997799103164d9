import { IconCalendarDown } from '@tabler/icons-react';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { t } from './texts';

export function Page() {
  return (
    <Frame title={t('title')}>
      <Empty icon={IconCalendarDown} text={t('empty')} />
    </Frame>
  );
}
