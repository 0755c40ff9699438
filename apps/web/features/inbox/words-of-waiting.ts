import type { TFunction } from 'i18next';
import { periodOfDocument } from '../../shared/documents/period-of-document.js';
import type { Waiting } from './api/use-waiting.js';

type Named = Pick<Waiting, 'kind' | 'person' | 'schemeCode' | 'department' | 'month' | 'onBehalfOf'>;

/** A document that waits, in words: what it is and whose, and below it what else tells it from others. */
export function wordsOfWaiting(
  item: Named,
  t: TFunction,
  format: { month: (month: string) => string },
): { what: string; below: string } {
  const period = periodOfDocument(item, format);
  const about = item.person ?? item.schemeCode ?? item.department ?? period;
  return {
    what: `${t(`documentKind.${item.kind}`)} · ${about}`,
    below: [item.department, period, item.onBehalfOf && t('onBehalfOf', { name: item.onBehalfOf.name })]
      .filter((each) => each && each !== about)
      .join(' · '),
  };
}
