import type { Phrases } from '../../trace/phrases.js';

/** What the terms of a draw are put into words with. */
export const drawPhrases = {
  draw: {
    en: 'A draw of {level} against {earnings}: what they fall short of it by is advanced.',
    ru: 'Аванс {level} под {earnings}: недостающее до этой суммы выплачивается вперёд.',
    hi: '{earnings} के बदले {level} का अग्रिम: इस राशि से जितना कम पड़े, उतना पहले दिया जाता है।',
  },
  recoverable: {
    en: 'What was advanced is owed, and taken back from later earnings above {level}.',
    ru: 'Выплаченное вперёд считается задолженностью и возвращается из последующего заработка сверх {level}.',
    hi: 'पहले दी गई राशि बकाया रहती है और बाद की {level} से ऊपर की कमाई में से वापस ली जाती है।',
  },
  kept: {
    en: 'What was advanced is not taken back.',
    ru: 'Выплаченное вперёд не возвращается.',
    hi: 'पहले दी गई राशि वापस नहीं ली जाती।',
  },
  mostBalance: {
    en: 'At most {balance} may be owed.',
    ru: 'Задолженность не более {balance}.',
    hi: 'अधिकतम {balance} बकाया हो सकता है।',
  },
  until: {
    en: 'Advanced up to and including {month}{after}.',
    ru: 'Аванс выплачивается по {month} включительно{after}.',
    hi: 'अग्रिम {month} तक (वह महीना सहित) दिया जाता है{after}।',
  },
  collect: {
    en: '; what is then still owed is taken from earnings until it is paid',
    ru: '; остаток задолженности затем удерживается из заработка до погашения',
    hi: '; तब जो बकाया बचे, वह चुकने तक कमाई में से काटा जाता है',
  },
  forgive: {
    en: '; what is then still owed is forgiven',
    ru: '; остаток задолженности затем прощается',
    hi: '; तब जो बकाया बचे, वह माफ़ किया जाता है',
  },
} as const satisfies Phrases;
