import { ViewBar as Bar } from '../../ui/views/ViewBar';
import { taskLooks } from '../search';
import { Notices } from './Notices';
import { asksOf } from './state';
import { v } from './texts';
import type { AskedPage } from './useAsked';

/** The views of tasks that are kept, and the look of the one that is shown. */
export function ViewBar({ page }: { page: AskedPage }) {
  const { search, views, saved, asked, change, go } = page;
  return (
    <>
      <Bar
        lists="task"
        to="/tasks"
        all={v('open')}
        plain={{}}
        views={views}
        saved={saved}
        named={search.view !== undefined}
        asks={Object.keys(asked).length > 0}
        differs={page.differs}
        looks={taskLooks}
        shown={{ look: asked.look ?? 'list', asks: asksOf(asked) }}
        onLook={(look) => change({ look })}
        go={(view) => go(view ? { view } : {})}
      />
      <Notices page={page} />
    </>
  );
}
