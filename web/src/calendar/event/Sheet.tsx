import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useFocusBack } from '../../ui/useFocusBack';
import classes from './Sheet.module.css';
import { t } from './texts';

interface Properties {
  title: ReactNode;
  onClose: () => void;
  onKeyDown?: (event: React.KeyboardEvent) => void;
  children: ReactNode;
}

/** A sheet at the right; on the phone it comes from below, within reach of the thumb. */
export function Sheet({ title, onClose, onKeyDown, children }: Properties) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? 'auto' : 500}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: classes.content, body: classes.body, title: classes.title }}
      data-narrow={narrow || undefined}
      onKeyDown={onKeyDown}
    >
      {children}
    </Drawer>
  );
}
