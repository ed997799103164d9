import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sent } from '../api/client';
import { useOwnZone, useWritable } from '../api/me';
import { copyText } from '../ui/copy';
import { usualDeadline } from '../ui/fields/slots';
import { FilesOf } from '../ui/files/FilesOf';
import { RowsSkeleton } from '../ui/PageSkeleton';
import { Panel } from '../ui/Panel';
import { Problem } from '../ui/Problem';
import { RecordHistory } from '../ui/RecordHistory';
import { civilDate } from '../ui/time';
import { say, sayProblem, undoable } from '../ui/toast';
import { useClocks } from '../ui/useClocks';
import { useNow } from '../ui/useNow';
import { useDecisionActions, useRenew } from './actions';
import classes from './Decisions.module.css';
import Form from './Form';
import { type Decision, decisionQuery } from './queries';
import { Answers, Facts, Follows, useOutcome } from './Row';
import { Subject } from './Subject';
import { t } from './texts';
import { useLater } from './useLater';

/** One decision with everything that can be known and done about it. */
export default function DecisionPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(decisionQuery(id));
  const [history, setHistory] = useState(false);
  const [editing, setEditing] = useState(false);
  const decision = data?.decision;
  if (decision && editing) {
    return (
      <Form
        decision={decision}
        onClose={() => setEditing(false)}
        onDone={() => setEditing(false)}
      />
    );
  }
  return (
    <Panel
      title={decision?.question ?? t('loading')}
      onClose={onClose}
      actions={
        decision && (
          <ActionIcon
            aria-label={t('history')}
            title={t('history')}
            onClick={() => setHistory(true)}
          >
            <IconHistory size={18} stroke={1.7} />
          </ActionIcon>
        )
      }
    >
      <div className={classes.body}>
        {error && !data && <Problem error={error} retry={() => void refetch()} />}
        {!data && !error && <RowsSkeleton rows={6} />}
        {decision && (
          <Contents decision={decision} links={data.links} edit={() => setEditing(true)} />
        )}
      </div>
      {decision && (
        <RecordHistory
          kind="decision"
          id={id}
          title={decision.question}
          opened={history}
          onClose={() => setHistory(false)}
        />
      )}
    </Panel>
  );
}

interface ContentsProperties {
  decision: Decision;
  links: { id: string; used_us?: number }[];
  edit: () => void;
}

function Contents({ decision, links, edit }: ContentsProperties) {
  const may = useWritable()(decision.space);
  const outcome = useOutcome();
  const actions = useDecisionActions();
  const later = useLater(actions);
  const zone = useOwnZone();
  const today = civilDate(useNow(), zone);
  const open = decision.state === 'open';
  return (
    <>
      {decision.about.id && (
        <p>
          {t('subject')} <Subject of={decision.about} />
        </p>
      )}
      {decision.why && <p>{decision.why}</p>}
      {open ? <Facts decision={decision} /> : <p>{outcome(decision)}</p>}
      {decision.answer?.note && <p>{decision.answer.note}</p>}
      {decision.answer?.failed && <p role="alert">{decision.answer.failed}</p>}
      {open && <Follows decision={decision} />}
      {decision.answer && decision.answer.followed.length > 0 && (
        <section>
          <h3>{t('whatFollowed')}</h3>
          <ul className={classes.follows}>
            {decision.answer.followed.map(({ words, of }) => (
              <li key={`${of.id}-${words}`}>
                <Subject of={of} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {open && may && (
        <Answers
          decision={decision}
          busy={actions.busy}
          answer={(option) => void actions.decide(decision, option)}
          later={() => void later(decision)}
        />
      )}
      {may && (
        <span className={classes.buttons}>
          {open && (
            <>
              <Button variant="default" onClick={edit}>
                {t('edit')}
              </Button>
              <Button variant="default" onClick={() => void actions.withdraw(decision)}>
                {t('withdraw')}
              </Button>
            </>
          )}
          {!open && (
            <Button
              variant="default"
              onClick={() => void actions.reopen(decision, usualDeadline(today, undefined), zone)}
            >
              {t('reopen')}
            </Button>
          )}
        </span>
      )}
      {may && open && <Links decision={decision} links={links} />}
      <FilesOf kind="decision" id={decision.id} readOnly={!may} />
    </>
  );
}

/** Links by which it is answered without signing in. */
function Links({ decision, links }: Omit<ContentsProperties, 'edit'>) {
  const renew = useRenew();
  const clocks = useClocks();
  const [letter, setLetter] = useState('');
  const make = useMutation({
    mutationFn: () =>
      sent(
        api.POST('/decisions/{id}/links', {
          params: { path: { id: decision.id } },
          body: { base: window.location.origin },
        }),
      ),
    onSuccess: ({ text }) => {
      setLetter(text);
      renew(['decision', 'decision_link']);
    },
    onError: (error) => sayProblem(error.message),
  });
  const end = (id: string) =>
    sent(api.DELETE('/decision-links/{id}', { params: { path: { id } } })).then(
      ({ act }) => {
        undoable(act, t('linkEnded'));
        renew(['decision', 'decision_link']);
      },
      (error: Error) => sayProblem(error.message),
    );
  return (
    <section>
      {letter ? (
        <>
          <Textarea
            label={t('linkText')}
            readOnly
            autosize
            minRows={6}
            maxRows={16}
            value={letter}
          />
          <Button
            variant="default"
            mt="xs"
            onClick={() =>
              void copyText(letter).then((ok) =>
                ok ? say(t('copied')) : sayProblem(t('cantCopy')),
              )
            }
          >
            {t('copy')}
          </Button>
        </>
      ) : (
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t('link')}
        </Button>
      )}
      {links.length > 0 && (
        <ul className={classes.plain} aria-label={t('links', { count: links.length })}>
          {links.map(({ id, used_us }, at) => (
            <li key={id}>
              <span>{t('linkN', { n: at + 1 })}</span>
              {used_us ? (
                <span>{t('used', { when: clocks.moment(used_us) })}</span>
              ) : (
                <Button size="compact-sm" variant="default" onClick={() => void end(id)}>
                  {t('endLink')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
