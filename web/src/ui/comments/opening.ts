import { api, sent } from '../../api/client';
import type { CommandContext } from '../../app/commands';
import { features } from '../../app/features';
import { sayProblem } from '../toast';
import { want } from './wanted';

/** Opens what a comment is about; its panel shows the comment. */
export async function openComment(id: string, context: CommandContext): Promise<void> {
  try {
    const { comment } = await sent(api.GET('/comments/{id}', { params: { path: { id } } }));
    const { kind } = comment.about;
    want(`${kind}/${comment.about.id}`);
    features
      .find(({ opens }) => opens?.[kind])
      ?.opens?.[kind]?.({ ...comment.about, title: '' }, context);
  } catch (failure) {
    sayProblem((failure as Error).message);
  }
}
