import { IconDevices, IconKey } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useMe } from '../api/me';
import { ThemeChoice } from '../app/shell/ThemeChoice';
import { Empty } from '../ui/Empty';
import { Page as Frame } from '../ui/Page';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Problem } from '../ui/Problem';
import { Widget } from '../ui/Widget';
import classes from './settings.module.css';
import { t } from './texts';

const sections = ['profile', 'devices', 'tokens', 'look'] as const;
type Section = (typeof sections)[number];

export function Page() {
  const { section: wanted } = useParams({ strict: false });
  const section = sections.find((one) => one === wanted) ?? 'profile';
  return (
    <Frame title={t('title')} narrow>
      <nav className={classes.tabs} aria-label={t('sections')}>
        {sections.map((one) => (
          <Link
            key={one}
            to={one === 'profile' ? '/settings' : '/settings/$section'}
            params={{ section: one }}
            className={classes.tab}
            aria-current={one === section ? 'page' : undefined}
            activeProps={{ className: undefined }}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      <Body section={section} />
    </Frame>
  );
}

function Body({ section }: { section: Section }) {
  if (section === 'devices') return <Empty icon={IconDevices} text={t('devicesEmpty')} />;
  if (section === 'tokens') return <Empty icon={IconKey} text={t('tokensEmpty')} />;
  return section === 'look' ? <Look /> : <Profile />;
}

function Look() {
  return (
    <Widget title={t('theme')} note={t('themeAbout')}>
      <div className={classes.choice}>
        <ThemeChoice />
      </div>
    </Widget>
  );
}

function Profile() {
  const { data, error, refetch } = useMe();
  if (error) return <Problem error={error} retry={() => void refetch()} />;
  const rows = data && [
    [t('name'), data.member.name],
    [t('email'), data.member.email],
    [t('zone'), data.member.zone],
    [t('locale'), data.member.locale],
    [t('organisation'), data.organisation.name],
  ];
  return (
    <Widget title={t('profile')}>
      {!rows && <RowsSkeleton rows={5} />}
      <dl className={classes.rows}>
        {rows?.map(([name, value]) => (
          <div key={name} className={classes.row}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Widget>
  );
}
