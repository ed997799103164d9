export type Cell = string | number;

/** A table of comma-separated values (RFC 4180), its head first. */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(quoted).join(',')).join('\r\n');
}

/** A value that a spreadsheet reads as text, never as a formula. */
function quoted(value: Cell): string {
  let text = String(value);
  if (typeof value === 'string' && /^\s*[=+\-@|%]|^[\t\r\n]/.test(text)) text = `'${text}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lets the browser save a text as a file; the mark in front tells spreadsheets that it is UTF-8. */
export function saveCsv(name: string, text: string): void {
  const address = URL.createObjectURL(
    new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
