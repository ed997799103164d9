import { createContext, useContext } from 'react';

/** Asks before a panel with something unsaved in it is left; true when it may be. */
export const Leaving = createContext<() => Promise<boolean>>(() => Promise.resolve(true));

/** What to ask before going from inside a panel to somewhere else. */
export const useLeaving = () => useContext(Leaving);
