/** The words of a file: UTF-8, or as older spreadsheets save it. */
export function readBytes(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new Uint8Array(bytes.slice(0, 2));
    if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
