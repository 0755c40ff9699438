import { useTranslation } from 'react-i18next';
import { Loading } from '../components/loading.js';
import { ScreenError } from '../components/screen-error.js';
import { useCurrency } from '../organisation/use-currency.js';
import { PlanTermsTable } from '../plans/plan-terms-table.js';
import type { Terms } from '../plans/terms.js';
import { useChosenComparison } from './api/use-chosen-comparison.js';
import { ComparedPaper } from './compared-paper.js';
import { useBesideWhich } from './use-beside-which.js';

/** What a KPI plan asks for, beside the version that came back, the last that was signed, or the plan of the month before. */
export function PlanChanges({ documentId }: { documentId: string }) {
  const { t } = useTranslation('review');
  const currency = useCurrency();
  const { comparison, against, choose, choices, isPending } = useChosenComparison(documentId, true);
  const besideWhich = useBesideWhich(against);
  if (comparison.isError) return <ScreenError error={comparison.error} retry={() => void comparison.refetch()} />;
  if (isPending || !comparison.data) return <Loading rows={4} />;
  const { before, content } = comparison.data;
  return (
    <ComparedPaper
      title={t('plan.title')}
      choice={{ against, choices, choose }}
      says={before === null ? t(`review.nothing.${against}`) : t('plan.beside', { what: besideWhich(before) })}
    >
      <PlanTermsTable
        terms={content as unknown as Terms}
        before={before === null ? undefined : (before.content as unknown as Terms)}
        currency={currency}
      />
    </ComparedPaper>
  );
}
