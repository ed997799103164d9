import { NativeSelect, Textarea } from '@mantine/core';
import type { Question } from './queries';
import { t } from './texts';

interface Properties {
  questions: readonly Question[];
  answers: readonly string[];
  change: (answers: string[]) => void;
  /** Field → message, as the API names them. */
  fields: Record<string, string>;
}

/** What a page asks whoever books. A colleague answers what they know; nothing has to be answered here. */
export function QuestionFields({ questions, answers, change, fields }: Properties) {
  if (questions.length === 0) return null;
  return questions.map(({ text, choices }, index) => {
    const value = answers[index] ?? '';
    const put = (to: string) =>
      change(questions.map((_, at) => (at === index ? to : (answers[at] ?? ''))));
    const shared = {
      label: text,
      value,
      error: fields[`q${index}`],
      onChange: (event: { currentTarget: { value: string } }) => put(event.currentTarget.value),
    };
    return choices.length > 0 ? (
      <NativeSelect
        key={text}
        {...shared}
        data={[
          { value: '', label: t('notAnswered') },
          ...choices.map((one) => ({ value: one, label: one })),
        ]}
      />
    ) : (
      <Textarea key={text} {...shared} autosize minRows={1} maxLength={2000} />
    );
  });
}
