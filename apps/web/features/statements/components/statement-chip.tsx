import { useTranslation } from 'react-i18next';
import { Chip } from '../../../shared/components/chip.js';
import type { Tone } from '../../../shared/theme/tokens.js';
import type { Statement } from '../api/use-statement.js';

const tones: Record<Statement['runStatus'], Tone> = {
  calculating: 'draft',
  'in-approval': 'moving',
  posted: 'done',
  returned: 'voided',
  failed: 'voided',
};

/** Whether a statement is final: posted, on its way to that, or of a run that paid nothing. */
export function StatementChip({ status }: { status: Statement['runStatus'] }) {
  const { t } = useTranslation('statements');
  return <Chip tone={tones[status]} word={t(`state.${status}`)} />;
}
