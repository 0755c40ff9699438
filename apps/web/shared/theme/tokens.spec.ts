import { describe, expect, it } from '@jest/globals';
import { DEFAULT_THEME } from '@mantine/core';
import { tones, words } from './tokens.js';

const backgrounds = { light: '#ffffff', dark: colorOf('dark-7') };

describe('Colours', () => {
  it.each(['light', 'dark'] as const)('words can be read on a page that is %s', (scheme) => {
    const { inputBorder, ...read } = words[scheme];
    for (const name of Object.values(read))
      expect([name, contrast(colorOf(name), backgrounds[scheme]) >= 4.5]).toEqual([name, true]);
    expect(contrast(colorOf(inputBorder), backgrounds[scheme])).toBeGreaterThanOrEqual(3);
  });

  it('glyphs of states can be told apart from their light ground', () => {
    for (const { color } of Object.values(tones)) {
      const glyph = colorOf(`${color}-9`);
      const ground = mix(colorOf(`${color}-6`), backgrounds.light, 0.1);
      expect([color, contrast(glyph, ground) >= 3]).toEqual([color, true]);
    }
  });

  it('the filled button can be read', () => {
    expect(contrast(colorOf('indigo-8'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

function colorOf(name: string): string {
  const [color = '', shade] = name.split('-');
  const found = DEFAULT_THEME.colors[color]?.[Number(shade)];
  if (found === undefined) throw new Error(`Mantine has no colour ${name}`);
  return found;
}

/** The contrast of WCAG 2.2 between two colours. */
function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function mix(over: string, under: string, share: number): string {
  const below = channels(under);
  const mixed = channels(over).map((value, index) => Math.trunc(value * share + (below[index] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
