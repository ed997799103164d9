import type { Option, Placed, Values } from './model';

/** What a widget is set to: what was kept, brought within its bounds. What is not known is left alone. */
export function valuesOf<O extends Record<string, Option>>(
  options: O | undefined,
  placed: Pick<Placed, 'options'>,
): Values<O> {
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => [
      name,
      read(option, textOf(placed, name)),
    ]),
  ) as Values<O>;
}

function textOf({ options }: Pick<Placed, 'options'>, name: string): string | undefined {
  return options.find((one) => one.name === name)?.value;
}

/** At most so many people or other ids are kept in one option. */
const mostIds = 40;

function read(option: Option, text: string | undefined): string | number | readonly string[] {
  switch (option.kind) {
    case 'number': {
      const number = text === undefined ? Number.NaN : Math.trunc(Number(text));
      if (Number.isNaN(number)) return option.usual;
      return Math.max(option.min, Math.min(option.max, number));
    }
    case 'choice':
      return (option.of.find(({ value }) => value === text) ?? option.of[0])?.value ?? '';
    case 'people':
      return (text ?? '').split(',').filter(Boolean).slice(0, mostIds);
    case 'text':
      return (text ?? '').slice(0, option.most);
    default:
      return text ?? '';
  }
}

/** The same widget set otherwise. Options that this program does not know stay as they are. */
export function withOption(placed: Placed, name: string, value: string): Placed {
  const others = placed.options.filter((one) => one.name !== name);
  return { ...placed, options: value === '' ? others : [...others, { name, value }] };
}
