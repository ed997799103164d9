let wanted = '';

/** The next time this task is opened, one is about to ask again, or to say for whom it waits. */
export function prepareChase(task: string): void {
  wanted = task;
}

/** Whether a task was opened to ask again. */
export function wantsChase(task: string): boolean {
  return wanted === task;
}

/** It is open: the next one is opened as usual. */
export function forgetChase(): void {
  wanted = '';
}
