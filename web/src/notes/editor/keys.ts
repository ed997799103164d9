import { Extension, InputRule } from '@tiptap/core';

interface Options {
  record: () => void;
  mention: () => void;
  task: () => void;
}

/** Keys of ours: what stands for a person or a record as one types, and the line that becomes a task. */
export const Keys = Extension.create<Options>({
  name: 'noteKeys',
  priority: 1000,
  addOptions: () => ({
    record: () => undefined,
    mention: () => undefined,
    task: () => undefined,
  }),
  addKeyboardShortcuts() {
    return {
      'Mod-Enter': () => {
        this.options.task();
        return true;
      },
      'Mod-Shift-l': () => {
        this.options.record();
        return true;
      },
    };
  },
  addInputRules() {
    const rule = (find: RegExp, run: () => void) =>
      new InputRule({
        find,
        handler: ({ state, range }) => {
          state.tr.delete(range.from, range.to);
          run();
        },
      });
    return [
      rule(/\[\[$/, () => this.options.record()),
      rule(/(?:^|(?<=\s))@$/, () => this.options.mention()),
    ];
  },
});
