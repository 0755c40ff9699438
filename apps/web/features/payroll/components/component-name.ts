import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What plans without a scheme pay by; every other component has the code that its scheme gives it. */
const ofPlans = 'kpi-bonus';

/** The name of a component of pay for reading. */
export function useComponentName(): (component: string) => string {
  const { t } = useTranslation('payroll');
  return useCallback((component) => (component === ofPlans ? t('kpiBonus') : component), [t]);
}
