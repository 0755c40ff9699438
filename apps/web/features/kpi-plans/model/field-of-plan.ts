import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../shared/plans/terms.js';

/** The fields of an indicator that the form calls otherwise than `field.<name>`. */
const named: Readonly<Record<string, string>> = {
  name: 'name',
  unit: 'unit',
  weight: 'weight',
  kind: 'kindLabel',
  threshold: 'threshold',
  cap: 'cap',
  howMeasured: 'howMeasured',
  howInfluenced: 'howInfluenced',
  target: 'field.target',
  atMost: 'field.atMost',
  atLeast: 'field.atLeast',
};

/** What a path of the API is called where a plan is written: the indicator by its name, its field by that of the form. */
export function fieldOfPlan(
  path: string,
  indicators: readonly Pick<Indicator, 'name'>[],
  t: TFunction,
): { label: string } | undefined {
  const [, field, at, part] = /^(?:terms\.)?(baseBonus|indicators)(?:\.(\d+)(?:\.(\w+))?)?$/.exec(path) ?? [];
  if (field === 'baseBonus') return { label: t('base') };
  const indicator = at === undefined ? undefined : indicators[Number(at)];
  if (indicator === undefined) return undefined;
  const name = indicator.name || t('newIndicator');
  const word = part === undefined ? undefined : named[part];
  return { label: word === undefined ? name : t('ofIndicator', { name, field: t(word) }) };
}

/** The same in the language of the page. */
export function useFieldOfPlan() {
  const { t } = useTranslation('kpi-plans');
  return (path: string, indicators: readonly Pick<Indicator, 'name'>[] = []) => fieldOfPlan(path, indicators, t);
}
