import type { WarningCatalogue } from '../trace/warning-words.js';

/** The warning of a statement whose mix of fixed and variable pay does not suit its profile; the profile may have either limit. */
export const payMixWarnings = {
  'mix-outside-profile': [
    {
      values: { share: { kind: 'ratio', unlike: 'atMost' }, profile: 'text', atMost: 'ratio' },
      text: {
        en: 'fixed pay is {share} of the statement, the profile "{profile}" has at most {atMost}; check the salary and the variable part of the scheme',
        ru: 'постоянная часть — {share} выплат, профиль «{profile}» предусматривает не более {atMost}; проверьте оклад и переменную часть схемы',
        hi: 'स्थिर वेतन विवरण का {share} है, प्रोफ़ाइल “{profile}” में अधिकतम {atMost} है; स्कीम का वेतन और परिवर्ती भाग जाँचें',
      },
    },
    {
      values: { share: { kind: 'ratio', unlike: 'atLeast' }, profile: 'text', atLeast: 'ratio' },
      text: {
        en: 'fixed pay is {share} of the statement, the profile "{profile}" has at least {atLeast}; check the salary and the variable part of the scheme',
        ru: 'постоянная часть — {share} выплат, профиль «{profile}» предусматривает не менее {atLeast}; проверьте оклад и переменную часть схемы',
        hi: 'स्थिर वेतन विवरण का {share} है, प्रोफ़ाइल “{profile}” में कम से कम {atLeast} है; स्कीम का वेतन और परिवर्ती भाग जाँचें',
      },
    },
  ],
} satisfies WarningCatalogue;
