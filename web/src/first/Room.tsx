import { roomKept } from './keptRoom';

/** Keeps the room of the first steps free until they come; where they are put away there is none. */
export function Room() {
  const height = roomKept();
  return height > 0 ? <div style={{ minHeight: height }} /> : null;
}
