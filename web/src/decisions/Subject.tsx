import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { titlesQuery } from '../api/notes';
import { features } from '../app/features';
import classes from './Decisions.module.css';
import { t } from './texts';

/** A record by its name, which opens it; nothing for whoever may not see it. */
export function Subject({ of, words }: { of: { kind: string; id: string }; words?: string }) {
  const navigate = useNavigate();
  const { data: titles } = useQuery(titlesQuery([`${of.kind}/${of.id}`]));
  const title = titles?.get(`${of.kind}/${of.id}`);
  const opens = features.find((one) => one.opens?.[of.kind])?.opens?.[of.kind];
  if (!title || !opens) return words ?? null;
  return (
    <UnstyledButton
      className={classes.subject}
      title={t('openSubject')}
      onClick={() => opens({ ...of, title }, { navigate })}
    >
      {words ?? title}
    </UnstyledButton>
  );
}
