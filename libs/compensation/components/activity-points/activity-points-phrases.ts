import type { Phrases } from '../../trace/phrases.js';

/** What the terms of activity points are put into words with. */
export const activityPointsPhrases = {
  points: {
    en: 'Points for each activity: {activities}.',
    ru: 'Баллы за каждую активность: {activities}.',
    hi: 'हर गतिविधि के अंक: {activities}।',
  },
  activity: {
    en: '{name} — {points} (how many: {count})',
    ru: '{name} — {points} (количество: {count})',
    hi: '{name} — {points} (कितनी: {count})',
  },
  target: { en: 'Target of points: {target}.', ru: 'Цель в баллах: {target}.', hi: 'अंकों का लक्ष्य: {target}।' },
  perPoint: { en: 'For each point: {amount}.', ru: 'За каждый балл: {amount}.', hi: 'हर अंक पर: {amount}।' },
  base: {
    en: 'Base amount: {base}, times points / target.',
    ru: 'Базовая сумма: {base}, умноженная на баллы / цель.',
    hi: 'मूल राशि: {base}, गुणा अंक / लक्ष्य।',
  },
  baseByCurve: {
    en: 'Base amount: {base}, times what the payout curve pays for points / target.',
    ru: 'Базовая сумма: {base}, умноженная на выплату по кривой при данном отношении баллы / цель.',
    hi: 'मूल राशि: {base}, गुणा अंक / लक्ष्य पर भुगतान वक्र से जो मिलता है।',
  },
  threshold: {
    en: 'Nothing is paid below {threshold} of the target.',
    ru: 'Ниже {threshold} от цели не оплачивается.',
    hi: 'लक्ष्य के {threshold} से कम पर कुछ नहीं मिलता।',
  },
  /** In capitals, for those who sign. */
  withoutCap: {
    en: 'WITHOUT A CAP: not limited above 100 % of the target.',
    ru: 'БЕЗ ПРЕДЕЛА: сверх 100 % цели не ограничено.',
    hi: 'बिना ऊपरी सीमा: लक्ष्य के 100 % से ऊपर कोई सीमा नहीं।',
  },
  most: {
    en: 'At most {most} of the base amount.',
    ru: 'Не более {most} базовой суммы.',
    hi: 'मूल राशि का अधिकतम {most}।',
  },
} as const satisfies Phrases;
