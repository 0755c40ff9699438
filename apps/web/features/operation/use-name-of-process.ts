import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format.js';
import type { OpenProcess } from './api/use-open-processes.js';

/** What a process is about, as people tell it from the others of its kind. */
export function useNameOfProcess(): (process: OpenProcess) => string {
  const { t } = useTranslation('operation');
  const format = useFormat();
  return ({ documentKind, name, department, period, number }) =>
    [
      documentKind !== null && t(`documentKind.${documentKind}`),
      name,
      department,
      period.length === 4 ? period : format.month(period),
      number !== null && t('run.number', { number }),
    ]
      .filter(Boolean)
      .join(' · ');
}
