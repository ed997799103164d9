import { useState } from 'react';
import { useUntold } from '../api/tellings';
import { useTelling } from './actions';
import { HearerRow } from './HearerRow';
import classes from './telling.module.css';
import { t } from './texts';

/** On a meeting's sheet: who has not been told of its changes, and the ways to tell them. */
export default function UntoldOf({ id }: { id: string }) {
  const { data } = useUntold();
  const telling = useTelling();
  const [shown, setShown] = useState(false);
  const item = data?.items.find((one) => one.id === id);
  if (!item) return null;
  return (
    <details className={classes.sheet} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('sheet', { count: item.messages.length })}</summary>
      {shown && (
        <ul className={classes.list}>
          {item.messages.map((hearer) => (
            <HearerRow key={hearer.person} item={item} hearer={hearer} telling={telling} />
          ))}
        </ul>
      )}
    </details>
  );
}
