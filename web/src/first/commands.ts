import { IconFlask2, IconFlask2Off, IconStairsUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { showSteps } from '../api/firstSteps';
import { useManages, usePrincipals } from '../api/me';
import type { Command } from '../app/commands';
import { texts } from '../app/i18n';

const t = texts('first.commands', {
  steps: 'Show my first steps',
  stepsWords: 'tour begin welcome onboarding getting started',
  make: 'Look around with sample data',
  makeWords: 'demo example try',
  remove: 'Remove the sample data',
  removeWords: 'demo example delete clear',
});

/** First steps again, and the sample for whoever makes it: made when there is none, removed when there is one. */
export function useFirstCommands(): Command[] {
  const client = useQueryClient();
  const manages = useManages();
  const { data: principals } = usePrincipals();
  const there = principals?.some(({ sample }) => sample);
  const steps: Command = {
    id: 'first.steps',
    label: t('steps'),
    words: t('stepsWords'),
    group: 'do',
    icon: IconStairsUp,
    run: ({ navigate }) => void showSteps(client, true).then(() => navigate({ to: '/' })),
  };
  if (!manages || !principals) return [steps];
  const sample: Command = there
    ? {
        id: 'first.remove',
        label: t('remove'),
        words: t('removeWords'),
        group: 'do',
        icon: IconFlask2Off,
        run: () => void import('./sample').then(({ removeSample }) => removeSample(client)),
      }
    : {
        id: 'first.make',
        label: t('make'),
        words: t('makeWords'),
        group: 'do',
        icon: IconFlask2,
        run: () => void import('./sample').then(({ makeSample }) => makeSample(client)),
      };
  return [steps, sample];
}
