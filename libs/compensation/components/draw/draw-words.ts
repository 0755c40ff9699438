import { payStepWords } from '../../terms/pay-of-components.js';
import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const LEVEL = { kind: 'money', name: { en: 'draw', ru: 'аванс' } } as const;
const EARNED = { kind: 'money', name: { en: 'earned, not below 0', ru: 'заработано, не ниже 0' } } as const;
const BALANCE = { kind: 'money', name: { en: 'owed', ru: 'задолженность' } } as const;
const notes = {
  balance: {
    values: { before: 'money', after: 'money' },
    text: { en: 'owed before {before}, after {after}', ru: 'задолженность до: {before}, после: {after}' },
  },
  ended: { values: {}, text: { en: 'the draw has ended', ru: 'срок аванса истёк' } },
} satisfies NoteCatalogue;
const earnings = payStepWords(
  'draw/earnings',
  { en: 'Earnings that the draw is an advance against', ru: 'Заработок, под который выдан аванс' },
  {},
  { 'below-zero': { values: {}, text: { en: 'below 0, counts as 0', ru: 'меньше 0, учитывается как 0' } } },
);

/** The warnings of a draw. */
export const drawWarnings = {
  'draw-limited': {
    values: { short: 'money', paid: 'money' },
    text: {
      en: 'earnings are {short} short of the draw, of which {paid} is advanced: more must not be owed',
      ru: 'до аванса не хватает {short}, выдаётся {paid}: больше задолжать нельзя',
    },
  },
  'draw-forgiven': {
    values: { balance: 'money' },
    text: {
      en: 'the draw has ended and {balance} that is still owed is forgiven',
      ru: 'срок аванса истёк, остаток задолженности {balance} прощён',
    },
  },
  'draw-balance-kept': {
    values: { balance: 'money' },
    text: {
      en: '{balance} is still owed, and this draw takes nothing back: only a version of the scheme whose draw is recoverable takes it back or forgives it',
      ru: 'задолженность — {balance}, а этот аванс её не удерживает: удержать её или простить может только версия схемы с возвратным авансом',
    },
  },
  'draw-balance-left': {
    values: { balance: 'money' },
    text: {
      en: 'the draw has ended and {balance} is still owed; it is taken from later earnings',
      ru: 'срок аванса истёк, задолженность — {balance}; она удерживается из будущего заработка',
    },
  },
} satisfies WarningCatalogue;

/** The rules of a draw. */
export const drawWords = {
  'draw/advance': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть' },
    formula: '{level} - {earned}',
    values: { level: LEVEL, earned: EARNED },
    notes,
  },
  'draw/limited': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть' },
    formula: {
      en: 'the lesser of {level} - {earned} and {most} - {balance}, not below 0',
      ru: 'меньшее из: {level} - {earned} и {most} - {balance}, не ниже 0',
    },
    values: {
      level: LEVEL,
      earned: EARNED,
      most: { kind: 'money', name: { en: 'the most that may be owed', ru: 'предельная задолженность' } },
      balance: BALANCE,
    },
    notes,
  },
  'draw/top-up': {
    label: { en: 'Top-up to the draw', ru: 'Доплата до невозвратного аванса' },
    formula: '{level} - {earned}',
    values: { level: LEVEL, earned: EARNED },
    notes,
  },
  'draw/recovery': {
    label: { en: 'Draw taken back', ru: 'Возврат аванса' },
    formula: {
      en: '- the lesser of {balance} and {earned} - {level}, rounded down',
      ru: '- меньшее из: {balance} и {earned} - {level}, с округлением вниз',
    },
    values: { balance: BALANCE, earned: EARNED, level: LEVEL },
    notes,
  },
  'draw/collected': {
    label: { en: 'Draw taken back', ru: 'Возврат аванса' },
    formula: {
      en: '- the lesser of {balance} and {earned}, rounded down',
      ru: '- меньшее из: {balance} и {earned}, с округлением вниз',
    },
    values: { balance: BALANCE, earned: EARNED },
    notes,
  },
  'draw/nothing': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть' },
    formula: { en: 'nothing to advance or to take back', ru: 'нечего выдавать и нечего возвращать' },
    values: {},
    notes,
  },
  'draw/forgiven': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть' },
    formula: { en: 'what is still owed is forgiven', ru: 'остаток задолженности прощён' },
    values: {},
    notes,
  },
  ...earnings,
} satisfies RuleCatalogue;
