import { Button, Modal } from '@mantine/core';
import classes from './ConfirmDialog.module.css';
import type { Question } from './confirm';
import { t } from './texts';

interface Properties {
  question: Question;
  answer: (yes: boolean) => void;
}

export default function ConfirmDialog({ question, answer }: Properties) {
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title={question.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
      size="sm"
    >
      <p>{question.text}</p>
      <div className={classes.buttons}>
        <Button variant="default" data-autofocus onClick={() => answer(false)}>
          {t('cancel')}
        </Button>
        <Button color="red.9" onClick={() => answer(true)}>
          {question.action}
        </Button>
      </div>
    </Modal>
  );
}
