/**
 * Reads a time of day as people type one: "9", "930", "9.30", "14:05", "2pm", "2:15 pm". Gives "14:05", or null
 * when it is no time. A bare hour is read by the 24-hour clock.
 */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?$/.exec(text.trim().toLowerCase());
  if (!found) return null;
  const half = found[3];
  let hour = Number(found[1]);
  const minute = Number(found[2] ?? '0');
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
