import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = process.cwd();
const styles = join(root, 'node_modules/@mantine/core/styles');

/** Sheets that a component needs besides its own, as Mantine's documentation lists them. */
const needs: Record<string, string[]> = {
  ActionIcon: ['UnstyledButton', 'Loader'],
  Autocomplete: ['Input', 'InlineInput', 'Combobox', 'Popover', 'ScrollArea'],
  Button: ['UnstyledButton', 'Loader'],
  Checkbox: ['InlineInput'],
  Drawer: ['ModalBase', 'Overlay', 'CloseButton', 'Paper'],
  Menu: ['Popover', 'UnstyledButton'],
  Modal: ['ModalBase', 'Overlay', 'CloseButton', 'Paper'],
  MultiSelect: ['Input', 'Combobox', 'Popover', 'ScrollArea', 'Pill', 'PillsInput'],
  NumberInput: ['Input', 'InlineInput'],
  PasswordInput: ['Input', 'ActionIcon'],
  Radio: ['InlineInput'],
  Select: ['Input', 'Combobox', 'Popover', 'ScrollArea', 'CloseButton'],
  Switch: ['InlineInput'],
  Tabs: ['UnstyledButton'],
  TagsInput: ['Input', 'Combobox', 'Popover', 'ScrollArea', 'Pill', 'PillsInput'],
  TextInput: ['Input'],
  Textarea: ['Input'],
};

function sources(ending: RegExp): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'));
}

test('every Mantine component in use has its sheet', () => {
  const loaded = new Set(
    sources(/\.css$|\.tsx?$/).flatMap((text) =>
      [...text.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name),
    ),
  );
  const used = sources(/\.tsx?$/).flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type ')),
    ),
  );
  const wanted = new Set(used.flatMap((name) => [name, ...(needs[name] ?? [])]));
  const missing = [...wanted].filter(
    (name) => !loaded.has(name) && existsSync(join(styles, `${name}.layer.css`)),
  );
  expect(wanted.size).toBeGreaterThan(5);
  expect(missing).toEqual([]);
});
