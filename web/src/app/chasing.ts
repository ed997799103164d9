/** What somebody is about to do with a wait: ask again, or turn to somebody else. */
export type Chasing = 'ask' | 'turn';

let wanted = '';
let how: Chasing = 'ask';

/** The next time this task is opened, one is about to ask again, or to say for whom it waits. */
export function prepareChase(task: string, by: Chasing = 'ask'): void {
  wanted = task;
  how = by;
}

/** Whether a task was opened to ask again, and how. */
export function wantsChase(task: string): Chasing | undefined {
  return wanted === task ? how : undefined;
}

/** It is open: the next one is opened as usual. */
export function forgetChase(): void {
  wanted = '';
}
