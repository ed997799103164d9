/** A stretch of plain text, or of an address that can be opened. */
export interface Stretch {
  text: string;
  href?: string;
}

const found = /\bhttps?:\/\/[^\s<>"']+|\bmailto:[^\s<>"']+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/**
 * Finds the addresses in a text that somebody else wrote. Only pages and mail are opened: anything else that a text
 * may pretend to be an address stays text.
 */
export function linked(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(found)) {
    const address = withoutTail(match);
    if (index > at) stretches.push({ text: text.slice(at, index) });
    stretches.push({ text: address, href: hrefOf(address) });
    at = index + address.length;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

/** Full stops and closing brackets at the end belong to the sentence, unless one was opened inside. */
function withoutTail(address: string): string {
  let end = address.length;
  while (end > 0) {
    const last = address[end - 1] ?? '';
    const closes = { ')': '(', ']': '[', '}': '{' }[last];
    const open = closes !== undefined && address.slice(0, end - 1).includes(closes);
    if (!/[.,;:!?)\]}*_]/.test(last) || open) break;
    end--;
  }
  return address.slice(0, end);
}

function hrefOf(address: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : `mailto:${address}`;
}

/** The address to join by, when it is one that can be opened; otherwise it is shown as text. */
export function openable(link: string): string | undefined {
  return /^(?:https?:\/\/|tel:)\S+$/i.test(link.trim()) ? link.trim() : undefined;
}

/** "zoom.example.com": where an address leads. */
export function hostOf(link: string): string {
  try {
    return new URL(link).host || link;
  } catch {
    return link;
  }
}
