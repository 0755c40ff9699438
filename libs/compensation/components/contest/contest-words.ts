import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';

const LABEL = { en: 'Contest', ru: 'Конкурс', hi: 'प्रतियोगिता' };
const CRITERION = { en: 'Criterion', ru: 'Критерий', hi: 'मानदंड' };
const WEIGHT = { kind: 'ratio', name: { en: 'weight', ru: 'вес', hi: 'भार' } } as const;

const place = { place: 'quantity' } as const;

const prizeNotes = {
  won: {
    values: { ...place, tied: { kind: 'quantity', unsaid: true } },
    text: { en: 'the prize of place {place}', ru: 'приз за место {place}', hi: 'स्थान {place} का पुरस्कार' },
  },
  same: {
    values: { ...place, tied: 'quantity' },
    text: {
      en: 'place {place}; participants on it: {tied}, each gets its prize in full',
      ru: 'место {place}; участников на нём: {tied}, каждый получает приз полностью',
      hi: 'स्थान {place}; इस पर प्रतिभागी: {tied}, प्रत्येक को पूरा पुरस्कार',
    },
  },
  'no-prize': {
    values: { ...place, tied: { kind: 'quantity', unsaid: true } },
    text: {
      en: 'place {place} has no prize',
      ru: 'за место {place} приз не предусмотрен',
      hi: 'स्थान {place} का कोई पुरस्कार नहीं',
    },
  },
  'too-few': {
    values: { participants: 'quantity', least: 'quantity' },
    text: {
      en: 'participants: {participants}, fewer than the least number of {least}: nothing is paid',
      ru: 'участников: {participants}, меньше необходимого числа {least}: не выплачивается',
      hi: 'प्रतिभागी: {participants}, न्यूनतम संख्या {least} से कम: कुछ देय नहीं',
    },
  },
} satisfies NoteCatalogue;

/** The rules of the contest (pay-rules.md, section 5). Nothing that belongs to another participant is in them but the best result. */
export const contestWords = {
  contest: {
    label: LABEL,
    formula: '{prize}',
    values: { prize: { kind: 'money', name: { en: 'prize', ru: 'приз', hi: 'पुरस्कार' } } },
    notes: prizeNotes,
  },
  'contest/tie': {
    label: LABEL,
    formula: '{pool} / {tied}',
    values: {
      pool: {
        kind: 'money',
        name: { en: 'prizes of the places shared', ru: 'призы за разделённые места', hi: 'साझा स्थानों के पुरस्कार' },
      },
      tied: {
        kind: 'quantity',
        name: { en: 'participants on the place', ru: 'участники на этом месте', hi: 'इस स्थान पर प्रतिभागी' },
      },
    },
    notes: {
      shared: {
        values: { place: 'quantity', last: 'quantity' },
        text: {
          en: 'the prizes of places {place} to {last} are shared equally; smallest units of the currency that are left over go, one each, to the first by id',
          ru: 'призы за места с {place} по {last} делятся поровну; оставшиеся наименьшие единицы валюты достаются по одной первым по порядку идентификаторов',
          hi: 'स्थान {place} से {last} तक के पुरस्कार बराबर बाँटे जाते हैं; मुद्रा की बची हुई सबसे छोटी इकाइयाँ एक-एक कर पहचान क्रम में पहले वालों को जाती हैं',
        },
      },
    },
  },
  'contest/place': {
    label: { en: 'Place', ru: 'Место', hi: 'स्थान' },
    formula: { en: '1 + those ahead ({ahead})', ru: '1 + участники впереди ({ahead})', hi: '1 + आगे वाले ({ahead})' },
    values: { ahead: { kind: 'quantity', name: { en: 'their number', ru: 'их число', hi: 'उनकी संख्या' } } },
    notes: {
      alone: {
        values: { participants: 'quantity', tied: { kind: 'quantity', unsaid: true } },
        text: { en: 'participants: {participants}', ru: 'участников: {participants}', hi: 'प्रतिभागी: {participants}' },
      },
      tied: {
        values: { participants: 'quantity', tied: 'quantity' },
        text: {
          en: 'participants: {participants}; on this place: {tied}',
          ru: 'участников: {participants}; на этом месте: {tied}',
          hi: 'प्रतिभागी: {participants}; इस स्थान पर: {tied}',
        },
      },
    },
  },
  'contest/composite-rank': {
    label: { en: 'Weighted sum of ranks', ru: 'Взвешенная сумма мест по критериям', hi: 'क्रमों का भारित योग' },
    formula: 'sum',
    values: {},
    notes: {
      'least-is-best': {
        values: {},
        text: { en: 'the least is best', ru: 'чем меньше, тем лучше', hi: 'सबसे कम सर्वोत्तम है' },
      },
    },
  },
  'contest/rank': {
    label: CRITERION,
    formula: '{weight} × {rank}',
    values: { weight: WEIGHT, rank: { kind: 'quantity', name: { en: 'rank', ru: 'место по критерию', hi: 'क्रम' } } },
    notes: {
      result: {
        values: { result: 'quantity', ahead: 'quantity' },
        text: {
          en: 'result {result}; participants with a better one: {ahead}',
          ru: 'результат {result}; участников с лучшим результатом: {ahead}',
          hi: 'परिणाम {result}; बेहतर परिणाम वाले प्रतिभागी: {ahead}',
        },
      },
    },
  },
  'contest/composite-share': {
    label: {
      en: 'Weighted sum of shares of the best',
      ru: 'Взвешенная сумма долей от лучшего результата',
      hi: 'सर्वोत्तम के हिस्सों का भारित योग',
    },
    formula: 'sum',
    values: {},
    notes: {
      'most-is-best': {
        values: {},
        text: { en: 'the most is best', ru: 'чем больше, тем лучше', hi: 'सबसे अधिक सर्वोत्तम है' },
      },
    },
  },
  'contest/share': {
    label: CRITERION,
    formula: '{weight} × {result} / {best}',
    values: {
      weight: WEIGHT,
      result: { kind: 'quantity', name: { en: 'result', ru: 'результат', hi: 'परिणाम' } },
      best: { kind: 'quantity', name: { en: 'best result', ru: 'лучший результат', hi: 'सर्वोत्तम परिणाम' } },
    },
  },
  'contest/nothing': {
    label: CRITERION,
    formula: '{weight} × 0',
    values: { weight: WEIGHT },
    notes: {
      nobody: {
        values: { result: 'quantity' },
        text: {
          en: 'result {result}; nobody is above 0, so it counts 0 for all',
          ru: 'результат {result}; ни у кого нет результата выше 0, поэтому всем засчитывается 0',
          hi: 'परिणाम {result}; कोई 0 से ऊपर नहीं, इसलिए सबके लिए 0 गिना जाता है',
        },
      },
      'below-zero': {
        values: { result: 'quantity' },
        text: {
          en: 'result {result} is below 0 and counts 0',
          ru: 'результат {result} ниже 0, засчитывается 0',
          hi: 'परिणाम {result} 0 से कम है और 0 गिना जाता है',
        },
      },
    },
  },
} satisfies RuleCatalogue;
