/** What stands for no amount. */
export const anyAmount = -1;

/** "250" and "99.50" in hundredths; nothing for no amount, undefined for what is none. */
export function readAmount(text: string): number | undefined {
  const plain = text.replace(/[\s,’']/g, '');
  if (plain === '') return anyAmount;
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!parts) return undefined;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** An amount in hundredths as one types it. */
export function amountText(hundredths: number): string {
  if (hundredths < 0) return '';
  const whole = Math.trunc(hundredths / 100);
  const rest = hundredths % 100;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
}
