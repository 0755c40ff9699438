import { payStepWords } from '../../terms/pay-of-components.js';
import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const LEVEL = { kind: 'money', name: { en: 'draw', ru: 'аванс', hi: 'अग्रिम' } } as const;
const EARNED = {
  kind: 'money',
  name: { en: 'earned, not below 0', ru: 'заработано, не ниже 0', hi: 'अर्जित, 0 से कम नहीं' },
} as const;
const BALANCE = { kind: 'money', name: { en: 'owed', ru: 'задолженность', hi: 'बकाया' } } as const;
const notes = {
  balance: {
    values: { before: 'money', after: 'money' },
    text: {
      en: 'owed before {before}, after {after}',
      ru: 'задолженность до: {before}, после: {after}',
      hi: 'पहले बकाया {before}, बाद में {after}',
    },
  },
  ended: { values: {}, text: { en: 'the draw has ended', ru: 'срок аванса истёк', hi: 'अग्रिम समाप्त हो चुका है' } },
} satisfies NoteCatalogue;
const earnings = payStepWords(
  'draw/earnings',
  {
    en: 'Earnings that the draw is an advance against',
    ru: 'Заработок, под который выдан аванс',
    hi: 'कमाई जिसके बदले अग्रिम है',
  },
  {},
  {
    'below-zero': {
      values: {},
      text: { en: 'below 0, counts as 0', ru: 'меньше 0, учитывается как 0', hi: '0 से कम, 0 गिना जाता है' },
    },
  },
);

/** The warnings of a draw. */
export const drawWarnings = {
  'draw-limited': {
    values: { short: 'money', paid: 'money' },
    text: {
      en: 'earnings are {short} short of the draw, of which {paid} is advanced: more must not be owed',
      ru: 'до аванса не хватает {short}, выдаётся {paid}: больше задолжать нельзя',
      hi: 'कमाई अग्रिम से {short} कम है, जिसमें से {paid} अग्रिम दिया जाता है: इससे अधिक बकाया नहीं हो सकता',
    },
  },
  'draw-forgiven': {
    values: { balance: 'money' },
    text: {
      en: 'the draw has ended and {balance} that is still owed is forgiven',
      ru: 'срок аванса истёк, остаток задолженности {balance} прощён',
      hi: 'अग्रिम समाप्त हो चुका है और बकाया {balance} माफ़ किया जाता है',
    },
  },
  'draw-balance-kept': {
    values: { balance: 'money' },
    text: {
      en: '{balance} is still owed, and this draw takes nothing back: only a version of the scheme whose draw is recoverable takes it back or forgives it',
      ru: 'задолженность — {balance}, а этот аванс её не удерживает: удержать её или простить может только версия схемы с возвратным авансом',
      hi: '{balance} अभी बकाया है, और यह अग्रिम कुछ वापस नहीं लेता: केवल स्कीम का वह संस्करण, जिसका अग्रिम वसूली योग्य है, इसे वापस लेता या माफ़ करता है',
    },
  },
  'draw-balance-left': {
    values: { balance: 'money' },
    text: {
      en: 'the draw has ended and {balance} is still owed; it is taken from later earnings',
      ru: 'срок аванса истёк, задолженность — {balance}; она удерживается из будущего заработка',
      hi: 'अग्रिम समाप्त हो चुका है और {balance} अभी बकाया है; यह बाद की कमाई से काटा जाएगा',
    },
  },
} satisfies WarningCatalogue;

/** The rules of a draw. */
export const drawWords = {
  'draw/advance': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть', hi: 'अग्रिम' },
    formula: '{level} - {earned}',
    values: { level: LEVEL, earned: EARNED },
    notes,
  },
  'draw/limited': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть', hi: 'अग्रिम' },
    formula: {
      en: 'the lesser of {level} - {earned} and {most} - {balance}, not below 0',
      ru: 'меньшее из: {level} - {earned} и {most} - {balance}, не ниже 0',
      hi: '{level} - {earned} और {most} - {balance} में से छोटा, 0 से कम नहीं',
    },
    values: {
      level: LEVEL,
      earned: EARNED,
      most: {
        kind: 'money',
        name: { en: 'the most that may be owed', ru: 'предельная задолженность', hi: 'अधिकतम बकाया' },
      },
      balance: BALANCE,
    },
    notes,
  },
  'draw/top-up': {
    label: { en: 'Top-up to the draw', ru: 'Доплата до невозвратного аванса', hi: 'अग्रिम तक पूर्ति' },
    formula: '{level} - {earned}',
    values: { level: LEVEL, earned: EARNED },
    notes,
  },
  'draw/recovery': {
    label: { en: 'Draw taken back', ru: 'Возврат аванса', hi: 'अग्रिम की वसूली' },
    formula: {
      en: '- the lesser of {balance} and {earned} - {level}, rounded down',
      ru: '- меньшее из: {balance} и {earned} - {level}, с округлением вниз',
      hi: '- {balance} और {earned} - {level} में से छोटा, नीचे की ओर पूर्णांकित',
    },
    values: { balance: BALANCE, earned: EARNED, level: LEVEL },
    notes,
  },
  'draw/collected': {
    label: { en: 'Draw taken back', ru: 'Возврат аванса', hi: 'अग्रिम की वसूली' },
    formula: {
      en: '- the lesser of {balance} and {earned}, rounded down',
      ru: '- меньшее из: {balance} и {earned}, с округлением вниз',
      hi: '- {balance} और {earned} में से छोटा, नीचे की ओर पूर्णांकित',
    },
    values: { balance: BALANCE, earned: EARNED },
    notes,
  },
  'draw/nothing': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть', hi: 'अग्रिम' },
    formula: {
      en: 'nothing to advance or to take back',
      ru: 'нечего выдавать и нечего возвращать',
      hi: 'न अग्रिम देना है, न वापस लेना',
    },
    values: {},
    notes,
  },
  'draw/forgiven': {
    label: { en: 'Draw', ru: 'Аванс под переменную часть', hi: 'अग्रिम' },
    formula: {
      en: 'what is still owed is forgiven',
      ru: 'остаток задолженности прощён',
      hi: 'शेष बकाया माफ़ किया जाता है',
    },
    values: {},
    notes,
  },
  ...earnings,
} satisfies RuleCatalogue;
