import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

/** The scheme on the screen, and what changes it to the other one. */
export function useThemeFlip(): { scheme: 'light' | 'dark'; flip: () => void } {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return { scheme, flip: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') };
}
