import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';

/** What plans without a scheme pay by; every other component has the code that its scheme gives it. */
const ofPlans = 'kpi-bonus';
const correction = 'correction/';

/** The name of a component of pay for reading: as its scheme calls it, and corrections by the month that they correct. */
export function useNameOfComponent(names: Readonly<Record<string, string>> | undefined): (component: string) => string {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  return useCallback(
    (component) => {
      if (component === ofPlans) return t('kpiBonus');
      if (!component.startsWith(correction)) return names?.[component] ?? component;
      const of = component.slice(correction.length);
      return /^\d{4}-\d{2}$/.test(of)
        ? t('correction.month', { month: format.month(of) })
        : t(`correction.${of}`, { defaultValue: component });
    },
    [t, format, names],
  );
}
