import { cityOf } from '../time';

/** A time zone to choose: its IANA name and its city. */
export interface ZoneChoice {
  value: string;
  label: string;
  region: string;
}

/** The zones this browser knows, by city. `also` is added when it is none of them: an old or foreign name. */
export function zoneChoices(also: string): ZoneChoice[] {
  const names = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'));
  const all = new Set(['UTC', ...names]);
  if (also) all.add(also);
  return [...all]
    .map((value) => ({
      value,
      label: cityOf(value),
      region: value.includes('/')
        ? value.split('/').slice(0, -1).join(' · ').replaceAll('_', ' ')
        : '',
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** "UTC+5:30"; empty for a zone this browser does not know. */
export function offsetOf(zone: string, now: number): string {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'shortOffset',
    }).formatToParts(now);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name.replace('GMT', 'UTC');
  } catch {
    return '';
  }
}

/** Whether every word that was typed begins a word of the zone's city or region, or is its offset: "utc+8". */
export function fits({ value }: ZoneChoice, typed: string, now: number): boolean {
  const words = value.toLowerCase().split(/[/_]+/);
  return typed
    .toLowerCase()
    .split(/[/_ ]+/)
    .filter(Boolean)
    .every((start) =>
      // Working out an offset costs a millisecond, so it is done only for who asks for one.
      /[+-]/.test(start)
        ? offsetOf(value, now).toLowerCase() === start
        : words.some((word) => word.startsWith(start)),
    );
}
