/** A short notice on the screen. */
export interface Toast {
  /** Two with the same id are one. */
  id: string;
  text: string;
  /** What Undo takes back. */
  act?: string;
  /** Takes back what no act stands for. */
  takeBack?: () => Promise<void>;
  problem?: boolean;
}

const most = 3;

/** The toasts in view, oldest first: three at most, each for its time; time stands still while held. */
export class Tray {
  #toasts: readonly Toast[] = [];
  #left = new Map<string, number>();
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #listeners = new Set<() => void>();

  list(): readonly Toast[] {
    return this.#toasts;
  }

  subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };

  put(toast: Toast, forMs: number): void {
    this.#count();
    this.#left.set(toast.id, forMs);
    this.#show([...this.#toasts.filter((one) => one.id !== toast.id), toast].slice(-most));
  }

  drop(id: string): void {
    this.#count();
    this.#show(this.#toasts.filter((one) => one.id !== id));
  }

  hold(): void {
    this.#count();
    this.#held = true;
    clearTimeout(this.#timer);
  }

  release(): void {
    this.#held = false;
    this.#since = Date.now();
    this.#wait();
  }

  #show(toasts: readonly Toast[]): void {
    this.#toasts = toasts;
    for (const tell of this.#listeners) tell();
    this.#wait();
  }

  /** Takes the time that went by from what each toast has left. */
  #count(): void {
    const now = Date.now();
    if (!this.#held) {
      for (const [id, left] of this.#left) this.#left.set(id, left - (now - this.#since));
    }
    this.#since = now;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#held || this.#toasts.length === 0) return;
    const next = Math.min(...this.#toasts.map((toast) => this.#left.get(toast.id) ?? 0));
    this.#timer = setTimeout(() => this.#expire(), Math.max(0, next));
  }

  #expire(): void {
    this.#count();
    this.#show(this.#toasts.filter((toast) => (this.#left.get(toast.id) ?? 0) > 0));
  }
}
