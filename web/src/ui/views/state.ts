import type { SavedView, ViewAsks } from '../../api/views';

/** What a page shows, as a view of it is saved. */
export interface Shown {
  look: SavedView['look'];
  asks: ViewAsks;
}

/** The space that a view asks for, where it asks for one. */
export function spaceAsked({ filters }: SavedView): string | undefined {
  const asked = filters.find(({ by }) => by === 'who' || by === 'space')?.value;
  return asked?.replace(/^is:/, '');
}

/**
 * How what a page asks stands in its address: whole, or left to the saved view that the address names. `names` are all
 * that can be asked; `usual` leaves out what is as usual, so that two that ask the same are the same; `askedBy` reads
 * what a view asks.
 */
export function addressed<A extends { look?: string | undefined }, S extends A>(
  names: readonly (keyof A & string)[],
  usual: (asked: A) => A,
  askedBy: (view: SavedView) => A,
) {
  const isAsked = (name: string) => (names as readonly string[]).includes(name);
  const only = (all: object, asked: boolean) =>
    Object.fromEntries(
      Object.entries(all).filter(
        ([name, value]) => isAsked(name) === asked && (asked || value !== undefined),
      ),
    );

  function same(a: A, b: A): boolean {
    const [one, other] = [usual(a), usual(b)];
    return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
  }

  /** The address without anything that is asked: the saved view as it is, or everything. */
  function without(search: S): S {
    return only(search, false) as S;
  }

  /** What is asked: the address says it, or leaves it to the saved view. An address that says it names the look. */
  function askedIn(search: S, saved: SavedView | undefined): A {
    return saved && search.look === undefined ? askedBy(saved) : usual(search);
  }

  /** Whether something else is asked than the saved view asks. */
  function differs(search: S, saved: SavedView | undefined): boolean {
    return saved !== undefined && !same(askedIn(search, saved), askedBy(saved));
  }

  /** The address after a change of what is asked; as the saved view again, it says nothing besides. */
  function changed(search: S, saved: SavedView | undefined, next: Partial<S>): S {
    const asked = { ...askedIn(search, saved), ...only(next, true) } as A;
    const others = without({ ...search, ...next });
    if (!saved) return { ...others, ...usual(asked) };
    if (same(asked, askedBy(saved))) return others;
    return { ...others, ...usual(asked), look: asked.look ?? 'list' };
  }

  return { askedIn, differs, changed, without };
}

/** Leaves out what is as usual, by what that is, and what is nothing. */
export function leaving<A extends object>(
  names: readonly (keyof A & string)[],
  asUsual: Partial<A>,
): (asked: A) => A {
  return (asked) =>
    Object.fromEntries(
      names.flatMap((name) =>
        asked[name] === undefined || asked[name] === asUsual[name] ? [] : [[name, asked[name]]],
      ),
    ) as A;
}
