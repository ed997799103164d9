import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Command, usePageCommands } from '../commands';
import { featureCommands } from '../features';

/** Everything that can be made, what the page in view makes first. */
export function useCreating(): Command[] {
  return [...usePageCommands(), ...featureCommands].filter(({ group }) => group === 'create');
}

/** Does what a command does. */
export function useRun(): (command: Command) => void {
  const navigate = useNavigate();
  return useCallback((command) => command.run({ navigate }), [navigate]);
}
