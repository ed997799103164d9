import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './ConfirmDialog.module.css';
import type { Question } from './confirm';
import { t } from './texts';

interface Properties {
  question: Question;
  answer: (yes: boolean, why?: string) => void;
}

export default function ConfirmDialog({ question, answer }: Properties) {
  const [why, setWhy] = useState('');
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
      {question.why && (
        <Textarea
          data-autofocus
          label={question.why}
          value={why}
          autosize
          minRows={2}
          maxLength={1000}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          data-autofocus={question.why ? undefined : true}
          onClick={() => answer(false)}
        >
          {t('cancel')}
        </Button>
        <Button
          color="red.9"
          disabled={question.why !== undefined && !why.trim()}
          onClick={() => answer(true, why.trim())}
        >
          {question.action}
        </Button>
      </div>
    </Modal>
  );
}
