import { feature as arrivals } from '../arrivals/commands';
import { feature as audit } from '../audit/commands';
import { feature as behind } from '../behind/commands';
import { feature as bookings } from '../bookings/commands';
import { feature as calendar } from '../calendar/commands';
import { feature as calendars } from '../calendars/commands';
import { feature as decisions } from '../decisions/commands';
import { feature as fields } from '../fields/commands';
import { feature as files } from '../files/commands';
import { feature as find } from '../find/commands';
import { feature as forecast } from '../forecast/commands';
import { feature as guard } from '../guard/commands';
import { feature as handover } from '../handover/commands';
import { feature as holds } from '../holds/commands';
import { feature as lists } from '../lists/commands';
import { feature as notes } from '../notes/commands';
import { feature as notices } from '../notices/commands';
import { feature as people } from '../people/commands';
import { feature as polls } from '../polls/commands';
import { feature as projects } from '../projects/commands';
import { feature as replan } from '../replan/commands';
import { feature as requests } from '../requests/commands';
import { feature as resources } from '../resources/commands';
import { feature as rules } from '../rules/commands';
import { feature as runs } from '../runs/commands';
import { feature as settings } from '../settings/commands';
import { feature as tags } from '../tags/commands';
import { feature as tasks } from '../tasks/commands';
import { feature as telling } from '../telling/commands';
import { feature as today } from '../today/commands';
import { feature as trash } from '../trash/commands';
import { feature as wrapup } from '../wrapup/commands';
import type { Command, Feature, Place } from './commands';

/** Every feature, in the order of the navigation. A new one is added here and in router.tsx. */
export const features: readonly Feature[] = [
  today,
  find,
  calendar,
  tasks,
  projects,
  runs,
  notes,
  requests,
  holds,
  polls,
  bookings,
  decisions,
  guard,
  replan,
  telling,
  handover,
  audit,
  wrapup,
  behind,
  forecast,
  people,
  rules,
  resources,
  files,
  lists,
  calendars,
  tags,
  fields,
  arrivals,
  trash,
  notices,
  settings,
];

export const workPlaces: readonly Place[] = placesOf('work');
export const housePlaces: readonly Place[] = placesOf('house');

/** The phone's bar has room for three places; the others are in its sheet. */
const onBar = 3;
export const sheetPlaces: readonly Place[] = [...workPlaces.slice(onBar), ...housePlaces];

/** Going to each place is a command too, with its keys. */
export const goCommands: readonly Command[] = features.map(({ name, place }) => ({
  id: `go.${name}`,
  label: place.label,
  group: 'go',
  icon: place.icon,
  keys: place.keys,
  run: ({ navigate }) => void navigate({ to: place.to }),
}));

export const featureCommands: readonly Command[] = features.flatMap((one) => one.commands ?? []);

function placesOf(part: Place['part']): Place[] {
  return features.flatMap(({ place }) => (place.part === part ? [place] : []));
}
