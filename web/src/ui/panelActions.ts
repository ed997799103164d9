import { createContext } from 'react';

/** Where a panel has its small buttons, for what stands further down in it. */
export const PanelActions = createContext<HTMLElement | null>(null);
