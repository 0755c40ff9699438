import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import { words } from './tokens.js';

/** One accent, dense tables, and borders of inputs that can be seen; the colours that carry words are in `tokens.ts`. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: "'Noto Sans', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, monospace',
  headings: { fontFamily: "'Noto Sans', system-ui, sans-serif", fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  respectReducedMotion: true,
  components: {
    Input: { vars: () => ({ wrapper: { '--input-bd': 'var(--premia-input-border)' } }) },
    Button: { defaultProps: { size: 'sm' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** Mantine's own dimmed and error words are too pale on white; the tokens hold the contrast of WCAG AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});

function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  const { dimmed, error, placeholder, inputBorder, link } = words[scheme];
  return {
    '--mantine-color-dimmed': `var(--mantine-color-${dimmed})`,
    '--mantine-color-error': `var(--mantine-color-${error})`,
    '--mantine-color-placeholder': `var(--mantine-color-${placeholder})`,
    '--mantine-color-anchor': `var(--mantine-color-${link})`,
    '--premia-input-border': `var(--mantine-color-${inputBorder})`,
  };
}
