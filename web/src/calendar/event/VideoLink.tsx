import { Button } from '@mantine/core';
import { IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { api, sent } from '../../api/client';
import { usePrincipals } from '../../api/me';
import { sayProblem } from '../../ui/toast';
import { n } from './needsTexts';

interface Properties {
  space: string;
  title: string;
  date: string;
  onLink: (link: string) => void;
}

/** Fills in a link by the template of whose meeting it is. What is there already is never made anew. */
export function VideoLink({ space, title, date, onLink }: Properties) {
  const { data: principals } = usePrincipals();
  const [busy, setBusy] = useState(false);
  const template = principals?.find(({ id }) => id === space)?.video;
  if (!template) return null;
  const make = async () => {
    setBusy(true);
    try {
      const path = { id: space };
      const body = { meeting: title, date };
      const { link } = await sent(
        api.POST('/principals/{id}/video-link', { params: { path }, body }),
      );
      onLink(link);
    } catch (failure) {
      sayProblem((failure as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={busy}
      leftSection={<IconVideo size={14} stroke={1.8} />}
      onClick={() => void make()}
    >
      {n('videoAdd')}
    </Button>
  );
}
