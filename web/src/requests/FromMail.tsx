import { Button, Textarea } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useDropped } from '../ui/files/useDropped';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { sayProblem } from '../ui/toast';
import { type Mail, mailOf, mailOfText, maxMail, seeMail } from './mail';
import classes from './Requests.module.css';
import { m } from './texts';

const MailPreview = lazy(() => import('./MailPreview'));

interface Properties {
  /** What was dropped on the page already. */
  given: readonly File[];
  open: (id: string) => void;
  onClose: () => void;
}

/** Mails become requests, one after the other: brought as files or pasted, looked at, and only then made. */
export default function FromMail({ given, open, onClose }: Properties) {
  const [waiting, setWaiting] = useState<Mail[]>(() => fitting(given));
  const [gone, setGone] = useState(0);
  const take = (files: readonly File[]) => setWaiting([...waiting, ...fitting(files)]);
  useDropped(take);
  const [mail] = waiting;
  const next = () => {
    if (waiting.length <= 1) return onClose();
    setWaiting(waiting.slice(1));
    setGone(gone + 1);
  };
  if (!mail)
    return (
      <Panel title={m('title')} onClose={onClose}>
        <Bring take={take} read={(text) => setWaiting([mailOfText(text)])} />
      </Panel>
    );
  const of = gone + waiting.length;
  const title = of > 1 ? m('titleOf', { at: gone + 1, of }) : m('title');
  return (
    <Reading
      key={mail.id}
      mail={mail}
      title={title}
      more={waiting.length > 1}
      next={next}
      open={open}
      onClose={onClose}
    />
  );
}

/** Files that are not too large; of the others it is said. */
function fitting(files: readonly File[]): Mail[] {
  for (const { name, size } of files) if (size > maxMail) sayProblem(m('tooLarge', { name }));
  return files.filter(({ size }) => size <= maxMail).map(mailOf);
}

function Bring({ take, read }: { take: (files: File[]) => void; read: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <div className={classes.bring}>
      <p className={classes.muted}>{m('about')}</p>
      <div className={classes.verbs}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".eml,.msg,message/rfc822,application/vnd.ms-outlook"
          aria-label={m('choose')}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <Button
          leftSection={<IconMail size={15} stroke={1.8} />}
          data-autofocus
          onClick={() => input.current?.click()}
        >
          {m('choose')}
        </Button>
      </div>
      <Textarea
        label={m('paste')}
        description={m('pasteHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        autosize
        minRows={8}
        maxRows={20}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.verbs}>
        <Button variant="default" disabled={!text.trim()} onClick={() => read(text)}>
          {m('read')}
        </Button>
      </div>
    </div>
  );
}

interface ReadingProperties extends Omit<Properties, 'given'> {
  mail: Mail;
  title: string;
  more: boolean;
  next: () => void;
}

function Reading({ mail, title, more, next, open, onClose }: ReadingProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['request-mail', mail.id],
    queryFn: ({ signal }) => seeMail(mail, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (data)
    return (
      <Suspense fallback={null}>
        <MailPreview {...{ mail, title, next, open, onClose }} seen={data} />
      </Suspense>
    );
  return (
    <Panel title={title} onClose={onClose}>
      {error ? (
        <div className={classes.bring}>
          {mail.name && <p className={classes.head}>{mail.name}</p>}
          <Problem error={error} retry={() => void refetch()} />
          <div className={classes.verbs}>
            <Button variant="default" onClick={next}>
              {m(more ? 'skip' : 'close')}
            </Button>
          </div>
        </div>
      ) : (
        <RowsSkeleton rows={7} />
      )}
    </Panel>
  );
}
