import { ActionIcon } from '@mantine/core';
import { IconPin, IconPinnedFilled } from '@tabler/icons-react';
import type { Pinnable } from '../../api/pins';
import { spell } from '../../app/shortcuts';
import { t } from './texts';
import { usePinning } from './usePinning';

interface Properties {
  of: Pinnable & { title?: string };
  /** Several stand on the page, so each says whose it is; the key is for one alone. */
  named?: boolean;
}

/** Pins a record, or unpins it. */
export function PinButton({ of, named = false }: Properties) {
  const { has, toggle } = usePinning();
  const pinned = has(of);
  const title = of.title ?? '';
  const label = named ? t(pinned ? 'unpinOne' : 'pinOne', { title }) : t(pinned ? 'unpin' : 'pin');
  return (
    <ActionIcon
      aria-label={label}
      aria-pressed={pinned}
      title={named ? label : `${label} (${spell('mod+d')})`}
      onClick={() => void toggle(of)}
    >
      {pinned ? <IconPinnedFilled size={17} /> : <IconPin size={17} stroke={1.7} />}
    </ActionIcon>
  );
}
