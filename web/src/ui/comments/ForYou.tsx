import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Mention, mentionsQuery, read } from '../../api/comments';
import { opened, type ShareSeen, sharesQuery } from '../../api/shares';
import { features } from '../../app/features';
import { sayProblem } from '../toast';
import { Widget } from '../Widget';
import classes from './comments.module.css';
import { When, Who, Words } from './Said';
import { f } from './texts';
import { want } from './wanted';

/** How much of what is shared stands here; the rest is one press away. */
const shownAtMost = 5;

/** What mentions the reader or is shared with them, and they have not looked at; nothing where there is none. */
export default function ForYou() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(mentionsQuery);
  const { data: shares } = useQuery(sharesQuery);
  const fresh = shares?.with.filter(({ unopened }) => unopened) ?? [];
  if (!data || data.items.length + fresh.length === 0) return null;
  const open = ({ comment: { about }, title }: Mention) => {
    want(`${about.kind}/${about.id}`);
    features
      .find(({ opens }) => opens?.[about.kind])
      ?.opens?.[about.kind]?.({ ...about, title }, { navigate });
  };
  const look = ({ id }: ShareSeen) => void navigate({ to: '/handover', search: { open: id } });
  const all = () =>
    Promise.all([
      read(data.items.map(({ comment }) => comment.id)),
      ...fresh.map(({ id }) => opened(id)),
    ])
      .then(() => client.invalidateQueries({ queryKey: ['comment'] }))
      .then(() => client.invalidateQueries({ queryKey: ['share'] }))
      .catch((failure: Error) => sayProblem(failure.message));
  return (
    <Widget
      title={f('title')}
      note={data.items.length + fresh.length}
      actions={
        <Button size="compact-sm" variant="subtle" onClick={() => void all()}>
          {f('read')}
        </Button>
      }
    >
      <ul className={classes.mentions}>
        {data.items.map((one) => (
          <li key={one.comment.id}>
            <button type="button" className={classes.mention} onClick={() => open(one)}>
              <span className={classes.who}>
                <Who id={one.comment.created_by} />
                <span className={classes.about}>{f('on', { title: one.title })}</span>
                <When one={one.comment} />
              </span>
              <span className={classes.excerpt}>
                <Words one={one.comment} />
              </span>
            </button>
          </li>
        ))}
        {fresh.slice(0, shownAtMost).map((one) => (
          <li key={one.id}>
            <button type="button" className={classes.mention} onClick={() => look(one)}>
              <span className={classes.who}>
                <Who id={one.created_by} />
                <span className={classes.about}>{f('shares', { title: one.title })}</span>
              </span>
              {one.note && <span className={classes.excerpt}>{one.note}</span>}
            </button>
          </li>
        ))}
        {fresh.length > shownAtMost && (
          <li>
            <button
              type="button"
              className={classes.mention}
              onClick={() => void navigate({ to: '/handover' })}
            >
              {f('more', { count: fresh.length - shownAtMost })}
            </button>
          </li>
        )}
      </ul>
    </Widget>
  );
}
