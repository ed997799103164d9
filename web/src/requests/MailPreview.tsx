import { Button, Checkbox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useMe, useOwnZone } from '../api/me';
import { useWritableSpaces } from '../ui/fields/SpaceField';
import { sizeText } from '../ui/files/type';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { RecordPanel } from '../ui/RecordPanel';
import { undoable } from '../ui/toast';
import { useClocks } from '../ui/useClocks';
import { useRecordForm } from '../ui/useRecordForm';
import { check, shown, theirsOf } from './form';
import { draftOfMail, type Mail, type MailSeen, takeMail } from './mail';
import classes from './Requests.module.css';
import { m, t } from './texts';

const RequestFields = lazy(() =>
  import('./RequestFields').then((all) => ({ default: all.RequestFields })),
);

interface Properties {
  mail: Mail;
  seen: MailSeen;
  title: string;
  next: () => void;
  open: (id: string) => void;
  onClose: () => void;
}

/** What was read of a mail, to be put right before it becomes a request. */
export default function MailPreview({ mail, title, next, open, onClose, seen }: Properties) {
  const client = useQueryClient();
  const zone = useOwnZone();
  const { data: me } = useMe();
  const spaces = useWritableSpaces();
  const space = seen.space ?? spaces[0]?.id ?? me?.member.id ?? '';
  const record = useRecordForm({ rev: 0, draft: draftOfMail(seen, space, zone) }, check);
  const [taken, setTaken] = useState(() => seen.files.map(({ inline }) => !inline));
  const [keep, setKeep] = useState(seen.cut || seen.left > 0);
  const made = useRef(false);
  return (
    <RecordPanel
      title={title}
      kind="request"
      record={record}
      save={async (draft) => {
        const leave = taken.flatMap((is, at) => (is ? [] : [at]));
        const again = seen.known.length > 0;
        const { request, act } = await takeMail(mail, draft, { leave, keep, again });
        made.current = true;
        if (act) undoable(act, t('made', { title: request.title }));
        for (const kind of ['request', 'file']) void client.invalidateQueries({ queryKey: [kind] });
      }}
      onClose={() => (made.current ? next() : onClose())}
      action={m(seen.known.length > 0 ? 'createAgain' : 'create')}
      shown={shown}
      theirs={theirsOf(record.base.draft)}
    >
      <Recognised seen={seen} open={open} />
      {seen.files.length > 0 && (
        <fieldset className={classes.files}>
          <legend>{m('files')}</legend>
          {seen.files.map((file, at) => (
            <Checkbox
              // biome-ignore lint/suspicious/noArrayIndexKey: their place is what they are known by.
              key={at}
              label={m('file', { name: file.name, size: sizeText(file.size) })}
              checked={taken[at] ?? false}
              onChange={(event) => {
                const is = event.currentTarget.checked;
                setTaken(taken.map((was, other) => (other === at ? is : was)));
              }}
            />
          ))}
        </fieldset>
      )}
      <Checkbox
        label={m('keep')}
        checked={keep}
        onChange={(event) => setKeep(event.currentTarget.checked)}
      />
      <Suspense fallback={<RowsSkeleton rows={5} />}>
        <RequestFields form={record.form} fresh />
      </Suspense>
    </RecordPanel>
  );
}

function Recognised({ seen, open }: { seen: MailSeen; open: (id: string) => void }) {
  const clocks = useClocks();
  return (
    <section className={classes.seen} aria-label={m('recognised')}>
      <p>
        {seen.sent_us
          ? m('fromAt', {
              who: seen.email ? `${seen.name} (${seen.email})` : seen.name,
              when: clocks.moment(seen.sent_us),
            })
          : m('from', { who: seen.email ? `${seen.name} (${seen.email})` : seen.name })}
      </p>
      {seen.cut && <p>{m('cut')}</p>}
      {seen.left > 0 && <p>{m('left', { count: seen.left })}</p>}
      {seen.known.map((one) => (
        <p key={one.id} role="status" data-known>
          {m('known', { title: one.title })}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => open(one.id)}>
            {m('openIt')}
          </Button>
        </p>
      ))}
    </section>
  );
}
