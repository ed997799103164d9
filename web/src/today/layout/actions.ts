import { useQueryClient } from '@tanstack/react-query';
import { api, sent } from '../../api/client';
import { newId } from '../../api/id';
import { useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { sayProblem, undoable } from '../../ui/toast';
import { useChoose } from './choose';
import { type Choice, layoutsQuery } from './layouts';
import { t } from './menuTexts';
import type { Layout, Placed } from './model';
import { readyOf } from './ready';

type Answer = components['schemas']['LayoutAnswer'];

/** What can be done with the layout that is used. Each says what was done and can be taken back. */
export function useLayoutActions({ current, layouts }: Choice) {
  const client = useQueryClient();
  const choose = useChoose();
  const { data: me } = useMe();
  const { kept } = current;

  /** In the cache at once, so that nothing stands there as it was. */
  const cached = (layout: Answer['layout'], gone?: string) =>
    client.setQueryData(
      layoutsQuery.queryKey,
      (before) =>
        before && {
          ...before,
          items: [
            ...before.items.filter(({ id }) => id !== layout.id && id !== gone),
            ...(layout.trashed_us ? [] : [{ ...layout, may_write: true }]),
          ],
        },
    );
  const done = async (call: Promise<Answer>, said: string, gone?: string): Promise<Layout> => {
    const { layout, act } = await call;
    cached(layout, gone);
    if (act) undoable(act, said);
    void client.invalidateQueries({ queryKey: ['layout'] });
    return { ...layout, may_write: true };
  };
  const told = <T>(call: Promise<T>): Promise<T | undefined> =>
    call.catch((failure: Error) => {
      sayProblem(failure.message);
      void client.invalidateQueries({ queryKey: ['layout'] });
      return undefined;
    });

  /** Keeps widgets as a layout of one's own, and uses it. */
  const create = async (title: string, widgets: readonly Placed[], said = t('kept')) => {
    const id = newId();
    const began = kept ? kept.began : current.name;
    const layout = await done(
      sent(
        api.POST('/layouts', {
          body: {
            id,
            space: me?.member.id ?? '',
            name: freeName(title, layouts, me?.member.id),
            ...(began && { began }),
            widgets: [...widgets],
          },
        }),
      ),
      said,
    );
    await choose(layout.id);
    return layout;
  };
  const change = (of: Layout, body: { name?: string; widgets?: Placed[] }, said: string) =>
    done(
      sent(
        api.PATCH('/layouts/{id}', {
          params: { path: { id: of.id } },
          body: { rev: of.rev, ...body },
        }),
      ),
      said,
    );
  const move = (of: Layout, space: string, said: string) =>
    done(
      sent(
        api.POST('/layouts/{id}/move', {
          params: { path: { id: of.id } },
          body: { rev: of.rev, space, new_id: newId() },
        }),
      ).then((answer) => {
        client.setQueryData(
          layoutsQuery.queryKey,
          (before) =>
            before && {
              ...before,
              choices: before.choices.map((one) =>
                one.layout === of.id ? { ...one, layout: answer.layout.id } : one,
              ),
            },
        );
        return answer;
      }),
      said,
      of.id,
    );

  const began = kept && readyOf(kept.began);
  return {
    create,
    change,
    /** Whether others see it. */
    shared: kept !== undefined && kept.space === me?.organisation.id,
    /** The ready one that it began with. */
    began,
    duplicate: () => void told(create(current.title, current.widgets, t('duplicated'))),
    rename: (name: string) => kept && change(kept, { name }, t('renamed', { name })),
    share: () =>
      kept && me && void told(move(kept, me.organisation.id, t('sharedNow', { name: kept.name }))),
    takeBack: () =>
      kept && me && void told(move(kept, me.member.id, t('takenBack', { name: kept.name }))),
    reset: () =>
      kept &&
      began &&
      void told(change(kept, { widgets: [...began.widgets] }, t('resetNow', { name: kept.name }))),
    remove: () =>
      kept &&
      void told(
        done(
          sent(
            api.DELETE('/layouts/{id}', {
              params: { path: { id: kept.id }, query: { rev: kept.rev } },
            }),
          ),
          t('removed', { name: kept.name }),
        ),
      ),
  };
}

/** "Desk", "Desk 2", …: the first that none of one's own is called. */
export function freeName(
  wanted: string,
  layouts: readonly Pick<Layout, 'name' | 'space'>[],
  space: string | undefined,
): string {
  const taken = new Set(
    layouts.filter((one) => one.space === space).map(({ name }) => name.toLowerCase()),
  );
  const base = wanted.slice(0, 56).trim();
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base} ${count}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
