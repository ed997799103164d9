import { zoneChoices } from '../ui/fields/zones';

/** The zone named after a place, "Zürich" → "Europe/Zurich"; undefined when there is none or more than one. */
export function zoneOfPlace(place: string): string | undefined {
  const city = fold(place.split(',')[0] ?? '');
  if (!city) return undefined;
  const found = zoneChoices('').filter(({ label }) => fold(label) === city);
  return found.length === 1 ? found[0]?.value : undefined;
}

/** A text as it is compared: no accents, no capitals. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
