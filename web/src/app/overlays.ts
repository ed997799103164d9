/** What lies over every page and is asked for from anywhere; the shell listens. */
interface Overlays {
  /** The help: at an article, or at the one about the page in view. */
  help: (article?: string) => void;
  palette: () => void;
}

let shown: Overlays | undefined;

export function openHelp(article?: string): void {
  shown?.help(article);
}

export function openPalette(): void {
  shown?.palette();
}

/** Says who opens them; gives what takes that back. */
export function showOverlays(by: Overlays): () => void {
  shown = by;
  return () => {
    if (shown === by) shown = undefined;
  };
}
