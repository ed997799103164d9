import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMyPrincipals } from '../api/me';
import { prepareDecision, type ToAsk } from '../app/deciding';
import { t } from './texts';

interface Properties {
  /** What the question begins with; its space says who decides. */
  ask: () => ToAsk & { space: string };
  space: string;
  size?: 'xs';
}

/** Puts a record to whoever it is for, as a question with what follows prepared. Nothing where nobody could decide. */
export function AskDecision({ ask, space, size }: Properties) {
  const navigate = useNavigate();
  const { data: people = [] } = useMyPrincipals();
  const person = people.find((one) => one.space === space);
  if (!person || (person.role !== 'assistant' && person.role !== 'owner')) return null;
  const start = () => {
    prepareDecision(ask());
    void navigate({ to: '/decisions', search: { add: true } });
  };
  const name = person.name.split(' ')[0] ?? person.name;
  return (
    <Button
      variant="default"
      size={size}
      leftSection={<IconGavel size={15} stroke={1.8} />}
      onClick={start}
    >
      {t('askDecision', { name })}
    </Button>
  );
}
