/** Reads a time of day as people type it: "9", "930", "9.30", "21:30", "9:30 pm". Undefined for what is none. */
export function readTime(text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, '');
  if (plain === 'noon') return '12:00';
  if (plain === 'midnight') return '00:00';
  const [, digits = '', half] = /^(\d{1,2}(?:[:.h]?\d{2})?)([ap]m?)?$/.exec(plain) ?? [];
  if (!digits) return undefined;
  const figures = digits.replace(/[:.h]/, '');
  const hour = Number(figures.length > 2 ? figures.slice(0, -2) : figures);
  const minute = Number(figures.length > 2 ? figures.slice(-2) : 0);
  const full = half ? hourOf(hour, half) : hour;
  if (full === undefined || full > 23 || minute > 59) return undefined;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
}
