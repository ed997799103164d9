import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { newId } from '../api/id';
import classes from './Panel.module.css';
import type { Values } from './rules';
import { t } from './texts';

type Asked = Values['questions'];

interface Properties {
  questions: Asked;
  change: (questions: Asked) => void;
  fields: Record<string, string>;
}

/** What is asked of whoever books. */
export function QuestionsField({ questions, change, fields }: Properties) {
  const set = (key: string, next: Partial<Asked[number]>) =>
    change(questions.map((one) => (one.key === key ? { ...one, ...next } : one)));
  return (
    <fieldset className={classes.set}>
      <legend>{t('questions')}</legend>
      {questions.map(({ key, text, choices, required }, index) => {
        const number = index + 1;
        return (
          <div key={key} className={classes.question}>
            <TextInput
              label={t('question', { number })}
              maxLength={300}
              value={text}
              error={fields[`questions.${index}.text`]}
              onChange={(event) => set(key, { text: event.currentTarget.value })}
            />
            <TextInput
              label={t('choices')}
              description={t('choicesHint')}
              value={choices}
              error={fields[`questions.${index}.choices`]}
              onChange={(event) => set(key, { choices: event.currentTarget.value })}
            />
            <div className={classes.person}>
              <Checkbox
                label={t('required')}
                checked={required}
                onChange={(event) => set(key, { required: event.currentTarget.checked })}
              />
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('removeQuestion', { number })}
                onClick={() => change(questions.filter((one) => one.key !== key))}
              >
                {t('remove')}
              </Button>
            </div>
          </div>
        );
      })}
      {fields.questions && <p className={classes.error}>{fields.questions}</p>}
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={2} />}
          disabled={questions.length >= 10}
          onClick={() =>
            change([...questions, { key: newId(), text: '', choices: '', required: false }])
          }
        >
          {t('addQuestion')}
        </Button>
      </div>
    </fieldset>
  );
}
