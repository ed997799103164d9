import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { Segments } from '../../ui/Segments';
import { t } from '../texts';

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Segments
      fullWidth
      size="xs"
      aria-label={t('theme')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
      data={[
        { value: 'light', label: t('light') },
        { value: 'dark', label: t('dark') },
        { value: 'auto', label: t('auto') },
      ]}
    />
  );
}
