import { Button, Modal } from '@mantine/core';
import { useFocusBack } from '../ui/useFocusBack';
import classes from './ScopeDialog.module.css';
import { t } from './texts';
import type { Scope } from './types';

interface Properties {
  question: string;
  answer: (scope: Scope | null) => void;
}

export default function ScopeDialog({ question, answer }: Properties) {
  useFocusBack();
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={question}
      closeButtonProps={{ 'aria-label': t('close') }}
      centered
      size="md"
      zIndex={320}
    >
      <p>{t('repeats')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => answer('all')}>
          {t('wholeSeries')}
        </Button>
        <Button variant="default" onClick={() => answer('following')}>
          {t('thisAndFollowing')}
        </Button>
        <Button data-autofocus onClick={() => answer('this')}>
          {t('onlyThis')}
        </Button>
      </div>
    </Modal>
  );
}
