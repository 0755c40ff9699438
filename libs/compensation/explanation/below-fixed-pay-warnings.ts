import type { WarningCatalogue } from '../trace/warning-words.js';

/** The warning of a statement that pays less than its fixed pay. */
export const belowFixedPayWarnings: WarningCatalogue = {
  'below-fixed-pay': {
    values: { pay: 'money', fixed: 'money', missing: 'money' },
    text: {
      en: 'the month without corrections pays {pay}, {missing} less than the fixed pay of {fixed}; check what takes away from it, or put a limit with floor "0" over the variable components',
      ru: 'за месяц без учёта корректировок выплачивается {pay} — на {missing} меньше постоянной части ({fixed}); проверьте удержания или задайте ограничение с нижней границей «0» для переменных компонентов',
    },
  },
};
