import { useTranslation } from 'react-i18next';
import { Chip } from './chip.js';
import { toneOf } from './state-tones.js';

type Kind = keyof typeof toneOf;
type Props = { [K in Kind]: { kind: K; state: keyof (typeof toneOf)[K] } }[Kind];

/** How far a document, a deadline or a month has come. */
export function StatusChip({ kind, state }: Props) {
  const { t } = useTranslation();
  const tones: Readonly<Record<string, (typeof toneOf)['document']['signed']>> = toneOf[kind] as never;
  return <Chip tone={tones[state] ?? 'draft'} word={t(`state.${kind}.${state}`)} />;
}
