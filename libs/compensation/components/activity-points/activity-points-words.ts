import type { RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Activity points', ru: 'Баллы за активность', hi: 'गतिविधि अंक' };
const POINTS = { kind: 'quantity', name: { en: 'points', ru: 'баллы', hi: 'अंक' } } as const;

/** The rules of activity points (pay-rules.md, section 3). */
export const activityPointsWords = {
  'activity-points': {
    label: LABEL,
    formula: '{points} × {perPoint}',
    values: {
      points: POINTS,
      perPoint: { kind: 'money', name: { en: 'amount for one point', ru: 'сумма за один балл', hi: 'एक अंक की राशि' } },
    },
    notes: {
      'of-target': {
        values: { target: 'quantity', attainment: 'ratio' },
        text: {
          en: '{attainment} of the target of {target} points',
          ru: '{attainment} от цели в баллах, которая равна {target}',
          hi: '{target} अंकों के लक्ष्य का {attainment}',
        },
      },
    },
  },
  'activity-points/base': {
    label: LABEL,
    formula: '{base} × {paid}',
    values: {
      base: { kind: 'money', name: { en: 'base amount', ru: 'базовая сумма', hi: 'मूल राशि' } },
      paid: { kind: 'ratio', name: { en: 'what the points pay', ru: 'оплата по баллам', hi: 'अंकों पर देय भाग' } },
    },
  },
  'activity-points/attainment': {
    label: { en: 'Attainment', ru: 'Выполнение', hi: 'उपलब्धि' },
    formula: '{points} / {target}',
    values: {
      points: POINTS,
      target: { kind: 'quantity', name: { en: 'target of points', ru: 'цель в баллах', hi: 'अंकों का लक्ष्य' } },
    },
    notes: {
      'below-threshold': {
        values: { attainment: { kind: 'ratio', unlike: 'threshold' }, threshold: 'ratio' },
        text: {
          en: '{attainment} is below {threshold}: nothing is paid',
          ru: '{attainment} ниже {threshold}: не оплачивается',
          hi: '{attainment}, {threshold} से कम है: कुछ देय नहीं',
        },
      },
      'by-curve': {
        values: { paid: 'ratio' },
        text: {
          en: 'the payout curve pays {paid}',
          ru: 'по кривой выплат оплачивается {paid}',
          hi: 'भुगतान वक्र से {paid} देय',
        },
      },
      capped: {
        values: { limit: 'ratio' },
        text: { en: 'at most {limit} is paid', ru: 'оплачивается не более {limit}', hi: 'अधिकतम {limit} देय' },
      },
    },
  },
  'activity-points/points': { label: { en: 'Points', ru: 'Баллы', hi: 'अंक' }, formula: 'sum', values: {} },
  'activity-points/activity': {
    label: { en: 'Activity', ru: 'Активность', hi: 'गतिविधि' },
    formula: '{count} × {points}',
    values: {
      count: { kind: 'quantity', name: { en: 'how many', ru: 'количество', hi: 'कितनी' } },
      points: { kind: 'quantity', name: { en: 'points for each', ru: 'баллы за каждую', hi: 'प्रत्येक के अंक' } },
    },
  },
} satisfies RuleCatalogue;
