import { usePrinted } from './printed';

/** `usePrinted` as a piece of a page, for one that loads it when it stands. */
export default function Printed({ address, name }: { address: string; name?: string }) {
  usePrinted(address, name);
  return null;
}
