import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';
import { t } from './texts';

const indigo: MantineColorsTuple = [
  '#eef1fb',
  '#dbe1f3',
  '#b4c0e6',
  '#8a9ddb',
  '#677fd1',
  '#516ccb',
  '#4562c9',
  '#3652b2',
  '#2e489f',
  '#223d8d',
];
const dark: MantineColorsTuple = [
  '#e8eaf0',
  '#c5cad6',
  '#a4acbb',
  '#7c8698',
  '#3d4657',
  '#2a303d',
  '#212733',
  '#1a1e27',
  '#151922',
  '#0f1218',
];

/** The same key is read by theme-boot.js before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'anteroom-theme' });

const overlay = { color: '#10141f', backgroundOpacity: 0.36 };
const dialogTitle = { fontSize: '0.9375rem', fontWeight: 650 };

/** Mantine dressed in the tokens of tokens.css. Controls are 32 px, and 44 px where fingers are. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 6 },
  colors: { indigo, dark },
  black: '#1b2130',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.84375rem', lg: '0.9375rem', xl: '1.125rem' },
  lineHeights: { md: '1.5' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        root:
          props.size === 'sm'
            ? { '--button-height': 'var(--control)', '--button-padding-x': '12px' }
            : {},
      }),
      styles: { root: { fontWeight: 550 } },
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray', size: 'md' },
      vars: (_theme, props) => ({
        root: props.size === 'md' ? { '--ai-size': 'var(--control)' } : {},
      }),
    }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, props) => ({
        wrapper: props.size === 'sm' ? { '--input-height': 'var(--control)' } : {},
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { size: 'sm' },
      styles: { label: { fontWeight: 550, marginBottom: 4 } },
    }),
    Popover: {
      defaultProps: { shadow: 'md', radius: 'lg', offset: 6, transitionProps: { duration: 90 } },
    },
    // Mantine would keep every closed list on the page with all its options: a form with a few of them takes twice as long.
    Combobox: { defaultProps: { keepMounted: false } },
    Menu: {
      defaultProps: {
        // It has a role that a menu may not hold; the first item takes the focus instead.
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        radius: 'lg',
        offset: 6,
        transitionProps: { duration: 90 },
      },
    },
    Modal: {
      defaultProps: {
        radius: 'lg',
        overlayProps: overlay,
        transitionProps: { duration: 120 },
        closeButtonProps: { 'aria-label': t('close') },
      },
      styles: { title: dialogTitle },
    },
    Drawer: {
      defaultProps: {
        overlayProps: overlay,
        transitionProps: { duration: 160 },
        closeButtonProps: { 'aria-label': t('close') },
      },
      styles: { title: dialogTitle },
    },
    // The pieces of a drawer that is put together by hand (ui/Panel).
    DrawerRoot: { defaultProps: { transitionProps: { duration: 160 } } },
    DrawerOverlay: { defaultProps: overlay },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--late)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-anchor': 'var(--action-ink)',
  '--mantine-color-gray-light-hover': 'var(--hover)',
  '--mantine-color-gray-light-color': 'var(--muted)',
  '--mantine-shadow-md': 'var(--shadow-float)',
  '--mantine-shadow-xl': 'var(--shadow-float)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
