import type { RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Activity points', ru: 'Баллы за активность' };
const POINTS = { kind: 'quantity', name: { en: 'points', ru: 'баллы' } } as const;

/** The rules of activity points (pay-rules.md, section 3). */
export const activityPointsWords = {
  'activity-points': {
    label: LABEL,
    formula: '{points} x {perPoint}',
    values: {
      points: POINTS,
      perPoint: { kind: 'money', name: { en: 'amount for one point', ru: 'сумма за один балл' } },
    },
    notes: {
      'of-target': {
        values: { target: 'quantity', attainment: 'ratio' },
        text: {
          en: '{attainment} of the target of {target} points',
          ru: '{attainment} от цели в баллах, которая равна {target}',
        },
      },
    },
  },
  'activity-points/base': {
    label: LABEL,
    formula: '{base} x {paid}',
    values: {
      base: { kind: 'money', name: { en: 'base amount', ru: 'базовая сумма' } },
      paid: { kind: 'ratio', name: { en: 'what the points pay', ru: 'оплата по баллам' } },
    },
  },
  'activity-points/attainment': {
    label: { en: 'Attainment', ru: 'Выполнение' },
    formula: '{points} / {target}',
    values: { points: POINTS, target: { kind: 'quantity', name: { en: 'target of points', ru: 'цель в баллах' } } },
    notes: {
      'below-threshold': {
        values: { attainment: { kind: 'ratio', unlike: 'threshold' }, threshold: 'ratio' },
        text: {
          en: '{attainment} is below {threshold}: nothing is paid',
          ru: '{attainment} ниже {threshold}: не оплачивается',
        },
      },
      'by-curve': {
        values: { paid: 'ratio' },
        text: { en: 'the payout curve pays {paid}', ru: 'по кривой выплат оплачивается {paid}' },
      },
      capped: {
        values: { limit: 'ratio' },
        text: { en: 'at most {limit} is paid', ru: 'оплачивается не более {limit}' },
      },
    },
  },
  'activity-points/points': { label: { en: 'Points', ru: 'Баллы' }, formula: 'sum', values: {} },
  'activity-points/activity': {
    label: { en: 'Activity', ru: 'Активность' },
    formula: '{count} x {points}',
    values: {
      count: { kind: 'quantity', name: { en: 'how many', ru: 'количество' } },
      points: { kind: 'quantity', name: { en: 'points for each', ru: 'баллы за каждую' } },
    },
  },
} satisfies RuleCatalogue;
