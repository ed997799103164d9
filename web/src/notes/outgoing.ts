const link = /\[((?:\\.|[^\]\\\n])*)\]\(anteroom:([a-z_]{1,40})\/([0-9a-f-]{36})\)/g;

/** The records that a text names, as "kind/id". */
export function recordsIn(text: string): string[] {
  return [...new Set([...text.matchAll(link)].map(([, , kind, id]) => `${kind}/${id}`))];
}

/** The text as it leaves the house: each record by its name, as far as the reader sees it. */
export function named(text: string, titles: ReadonlyMap<string, string>): string {
  return text.replaceAll(link, (whole, _words, kind: string, id: string, at: number) => {
    if (text[at - 1] === '!') return whole;
    const title = titles.get(`${kind}/${id}`);
    if (title === undefined) return whole;
    const words = title.replaceAll(/[\\[\]]/g, '\\$&');
    return `[${kind === 'member' ? '@' : ''}${words}](anteroom:${kind}/${id})`;
  });
}

const anywhere = /(?:\[(?:[a-z ]+|@)?)?\]\(anteroom:([a-z_]{1,40})\/([0-9a-f-]{36})\)/g;

/** The same for reading only: records by their names, without addresses. */
export function spoken(text: string, titles: ReadonlyMap<string, string>): string {
  return text.replaceAll(anywhere, (_whole, kind: string, id: string) => {
    const title = titles.get(`${kind}/${id}`);
    if (title === undefined) return `[${kind.replaceAll('_', ' ')}]`;
    return kind === 'member' ? `@${title}` : `[${title}]`;
  });
}

/** Lets the browser save a text as a Markdown file. */
export function saveText(title: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = `${
    title
      .replaceAll(/[\\/:*?"<>|\p{C}]/gu, ' ')
      .trim()
      .slice(0, 120) || 'note'
  }.md`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
