import { Badge } from '@mantine/core';
import { tones, type Tone } from '../theme/tokens.js';

interface Props {
  tone: Tone;
  word: string;
  /** What is read out, where it says more than the word. */
  label?: string | undefined;
}

/** A state as word, glyph and colour; nothing to press. */
export function Chip({ tone, word, label }: Props) {
  const { glyph, color } = tones[tone];
  return (
    <Badge
      variant="light"
      color={color}
      radius="sm"
      tt="none"
      fw={500}
      miw="max-content"
      style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
      leftSection={<span aria-hidden="true">{glyph}</span>}
      aria-label={label}
      role={label === undefined ? undefined : 'note'}
    >
      <span className={tone === 'voided' ? 'chip-word voided' : 'chip-word'}>{word}</span>
    </Badge>
  );
}
