import { Modal } from '@mantine/core';
import { compose, type Draft } from '../compose';
import { QuickAdd } from './QuickAdd';
import classes from './QuickAddDialog.module.css';
import { t } from './texts';

/** The line over the page in view. */
export default function QuickAddDialog({ draft }: { draft: Draft }) {
  const { kind, space, slot, text } = draft;
  const close = () => compose(null);
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      size={640}
      padding={0}
      yOffset="14dvh"
      xOffset={12}
      attributes={{ content: { 'aria-label': t('title') } }}
      classNames={{ content: classes.dialog }}
    >
      <QuickAdd kind={kind} space={space} slot={slot} text={text} onDone={close} />
    </Modal>
  );
}
