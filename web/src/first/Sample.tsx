import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useManages, usePrincipals } from '../api/me';
import classes from './first.module.css';
import { makeSample, removeSample } from './sample';
import { s } from './texts';

/** Makes the sample data, or takes it away; nothing for those who may not. */
export function Sample() {
  const client = useQueryClient();
  const manages = useManages();
  const { data: principals } = usePrincipals();
  const [busy, setBusy] = useState(false);
  if (!manages || !principals) return null;
  const sample = principals.find((one) => one.sample);
  const press = () => {
    setBusy(true);
    void (sample ? removeSample(client) : makeSample(client)).finally(() => setBusy(false));
  };
  return (
    <div className={classes.sample}>
      <p>{sample ? s('there', { name: sample.name }) : s('about')}</p>
      <Button variant="default" size="compact-sm" loading={busy} onClick={press}>
        {s(sample ? 'remove' : 'make')}
      </Button>
    </div>
  );
}
