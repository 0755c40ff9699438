/** Colours of words and borders by theme, as names of Mantine's palette: the spec beside holds each to WCAG AA. */
export const words = {
  light: { dimmed: 'gray-7', error: 'red-9', placeholder: 'gray-7', inputBorder: 'gray-6', link: 'indigo-8' },
  dark: { dimmed: 'dark-1', error: 'red-4', placeholder: 'dark-1', inputBorder: 'dark-2', link: 'indigo-3' },
} as const;

/** What a state looks like: its glyph and its colour; the word stands beside it and carries the meaning alone. */
export const tones = {
  draft: { glyph: '○', color: 'gray' },
  moving: { glyph: '◐', color: 'blue' },
  done: { glyph: '✓', color: 'teal' },
  soon: { glyph: '!', color: 'orange' },
  failed: { glyph: '✕', color: 'red' },
  changed: { glyph: '±', color: 'grape' },
  voided: { glyph: '–', color: 'gray' },
} as const;
export type Tone = keyof typeof tones;
