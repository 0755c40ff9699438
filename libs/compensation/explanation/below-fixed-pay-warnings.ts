import type { WarningCatalogue } from '../trace/warning-words.js';

/** The warning of a statement that pays less than its fixed pay. */
export const belowFixedPayWarnings = {
  'below-fixed-pay': {
    values: { pay: 'money', fixed: 'money', missing: 'money' },
    text: {
      en: 'the month without corrections pays {pay}, {missing} less than the fixed pay of {fixed}; a limit or a draw that counts fixed pay takes from it; where that is not meant, let it count variable components alone',
      ru: 'за месяц без учёта корректировок выплачивается {pay} — на {missing} меньше постоянной части ({fixed}); постоянную часть уменьшает ограничение или аванс, в расчёт которых она входит; если это не предусмотрено, пусть считается только по переменным компонентам',
      hi: 'सुधारों के बिना महीने का भुगतान {pay} है, स्थिर वेतन {fixed} से {missing} कम; स्थिर वेतन को गिनने वाली सीमा या अग्रिम उसमें से काटता है; यदि यह अभिप्रेत नहीं, तो केवल परिवर्ती घटक गिने जाएँ',
    },
  },
} satisfies WarningCatalogue;
