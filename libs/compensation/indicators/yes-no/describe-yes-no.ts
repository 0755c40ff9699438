import { type Phrases, say } from '../../trace/phrases.js';
import type { Describing } from '../describing.js';

const PHRASES = {
  allOrNothing: {
    en: 'paid in full when achieved, otherwise nothing',
    ru: 'достигнуто — оплачивается полностью, не достигнуто — не оплачивается',
    hi: 'हासिल हुआ तो पूरा मिलता है, वरना कुछ नहीं',
  },
} as const satisfies Phrases;

/** What is paid for a yes and for a no, in a phrase. */
export function describeYesNo(_indicator: unknown, { language }: Describing): string[] {
  return [say(PHRASES.allOrNothing, language)];
}
