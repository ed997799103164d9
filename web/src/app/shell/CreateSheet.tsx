import { Drawer, UnstyledButton } from '@mantine/core';
import { t } from '../texts';
import sheet from './MoreSheet.module.css';
import places from './PlaceList.module.css';
import { useCreating, useRun } from './useCreating';

/** The phone's New: everything that can be made, within reach of the thumb. */
export default function CreateSheet({ onClose }: { onClose: () => void }) {
  const commands = useCreating();
  const run = useRun();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t('create')}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: sheet.sheet }}
    >
      <ul className={places.list}>
        {commands.map(({ icon: Picture, ...command }) => (
          <li key={command.id}>
            <UnstyledButton
              className={places.place}
              onClick={() => {
                onClose();
                run(command);
              }}
            >
              {Picture && <Picture size={18} stroke={1.7} aria-hidden />}
              <span className={places.label}>{command.label}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
