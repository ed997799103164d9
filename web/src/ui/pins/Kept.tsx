import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { opened } from '../../api/pins';
import { useCommands } from '../../app/commands';
import { useShortcuts } from '../../app/shortcuts';
import { PanelActions } from '../panelActions';
import { PinButton } from './PinButton';
import { t } from './texts';
import { usePinning } from './usePinning';

interface Properties {
  kind: string;
  id: string;
}

/** Stands in whatever shows one record: notes that it was opened, and pins it by its button, its key and the palette. */
export default function Kept({ kind, id }: Properties) {
  const client = useQueryClient();
  const head = useContext(PanelActions);
  const { toggle } = usePinning();
  const run = () => void toggle({ kind, id });
  useEffect(() => void opened(client, { kind, id }), [client, kind, id]);
  useShortcuts([{ keys: 'mod+d', label: t('pinThis'), group: t('group'), run }]);
  useCommands([{ id: 'pins.this', label: t('pinThis'), group: 'here', run }]);
  return head ? createPortal(<PinButton of={{ kind, id }} />, head) : null;
}
