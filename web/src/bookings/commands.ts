import { IconCalendarPlus, IconCalendarUser } from '@tabler/icons-react';
import type { Command, Feature } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('bookings.commands', {
  place: 'Bookings',
  create: 'Make a booking page',
  createWords: 'booking page link outside visitors appointment slots offer',
  book: 'Book a time for somebody',
  bookWords: 'booking guest outsider appointment',
});

const create: Command['run'] = ({ navigate }) =>
  void navigate({ to: '/bookings', search: { add: 'booking' } });

export const feature: Feature = {
  name: 'bookings',
  place: { to: '/bookings', label: t('place'), icon: IconCalendarUser, keys: 'g b', part: 'work' },
  commands: [
    {
      id: 'bookings.page',
      label: t('create'),
      words: t('createWords'),
      group: 'create',
      icon: IconCalendarUser,
      run: ({ navigate }) =>
        void navigate({ to: '/bookings', search: { view: 'pages', add: 'page' } }),
    },
    {
      id: 'bookings.book',
      label: t('book'),
      words: t('bookWords'),
      group: 'create',
      icon: IconCalendarPlus,
      run: create,
    },
  ],
  makes: { booking: { run: create } },
};
