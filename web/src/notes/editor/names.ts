/** What records are called, for the links in texts; those who show one hear when it is learnt. */
class Names {
  #known = new Map<string, string>();
  #asked = false;
  #listeners = new Set<() => void>();

  of(key: string): string | undefined {
    return this.#known.get(key);
  }

  /** Whether it was asked what records are called; until then nobody can say that one is not seen. */
  get asked(): boolean {
    return this.#asked;
  }

  learn(titles: ReadonlyMap<string, string> | undefined): void {
    if (!titles) return;
    this.#known = new Map([...titles]);
    this.#asked = true;
    for (const tell of this.#listeners) tell();
  }

  listen(tell: () => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
}

export const names = new Names();
