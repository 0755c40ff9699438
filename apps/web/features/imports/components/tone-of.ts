import type { Tone } from '../../../shared/theme/tokens.js';
import type { Listed } from '../api/use-imports.js';

const tones: Readonly<Record<Listed['status'], Tone>> = {
  reading: 'moving',
  ready: 'draft',
  unreadable: 'failed',
  proposed: 'moving',
  importing: 'moving',
  imported: 'done',
  'undo-proposed': 'moving',
  undoing: 'moving',
  undone: 'voided',
};

export function toneOf(status: Listed['status']): Tone {
  return tones[status];
}
