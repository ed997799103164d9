import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Mention, mentionsQuery, read } from '../../api/comments';
import { features } from '../../app/features';
import { sayProblem } from '../toast';
import { Widget } from '../Widget';
import classes from './comments.module.css';
import { When, Who, Words } from './Said';
import { f } from './texts';
import { want } from './wanted';

/** What mentions the reader and they have not read; nothing where there is none. */
export default function ForYou() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(mentionsQuery);
  if (!data || data.items.length === 0) return null;
  const open = ({ comment: { about }, title }: Mention) => {
    want(`${about.kind}/${about.id}`);
    features
      .find(({ opens }) => opens?.[about.kind])
      ?.opens?.[about.kind]?.({ ...about, title }, { navigate });
  };
  const all = () =>
    read(data.items.map(({ comment }) => comment.id))
      .then(() => client.invalidateQueries({ queryKey: ['comment'] }))
      .catch((failure: Error) => sayProblem(failure.message));
  return (
    <Widget
      title={f('title')}
      note={f('count', { count: data.items.length })}
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
      </ul>
    </Widget>
  );
}
