type Side = 'below' | 'above' | 'below-median' | 'above-median';

interface Counts {
  readonly compared: number;
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
}

/** By how much two schemes differ: without its sign, and whether the second pays less. */
interface Difference {
  readonly size: string;
  readonly isLess: boolean;
}

/** A jump, its numbers as people read them. */
interface JumpWords {
  readonly from: string;
  readonly to: string;
  readonly payFrom: string;
  readonly payTo: string;
  readonly by: string;
  readonly rises: boolean;
}

/** The words of a simulation for reading. */
export const simulationWords = {
  en: {
    person: 'Person',
    attainment: 'Attainment',
    value: 'Value',
    pay: 'Pay',
    costPerUnit: 'Cost per unit',
    fixedShare: 'Fixed pay',
    against: 'Second scheme',
    difference: 'Difference',
    refused: 'refused',
    version: 'version',
    calculated: 'Calculated',
    refusedCount: 'Refused',
    totalCost: 'Total cost',
    average: 'Average',
    median: 'Median',
    lowest: 'Lowest',
    highest: 'Highest',
    costPerUnitOf: (value: string) => `Cost per unit of ${value}`,
    nothingCompared: 'No point could be compared.',
    moreReasons: (count: number) => `Further reasons: ${count}; the JSON output lists them all.`,
    outsideProfile: (profile: string) => `Outside the profile "${profile}"`,
    jump: ({ from, to, payFrom, payTo, by, rises }: JumpWords) =>
      `Jump between ${from} and ${to}: pay ${rises ? 'rises' : 'falls'} from ${payFrom} to ${payTo}, by ${by}`,
    outside: (at: string, pay: string, side: Side, limit: string) =>
      `${at}: ${pay} is ${side.startsWith('below') ? 'less' : 'more'} than ${limit}${side.endsWith('median') ? ', the limit by the median' : ''}`,
    comparison: ({ size, isLess }: Difference, { compared, higher, lower, same }: Counts) =>
      `The second scheme pays ${size} ${isLess ? 'less' : 'more'} in total at ${compared} points: more at ${higher}, less at ${lower}, the same at ${same}.`,
  },
  ru: {
    person: 'Сотрудник',
    attainment: 'Выполнение',
    value: 'Значение',
    pay: 'Выплата',
    costPerUnit: 'Затраты на единицу',
    fixedShare: 'Постоянная часть',
    against: 'Вторая схема',
    difference: 'Разница',
    refused: 'отказ',
    version: 'версия',
    calculated: 'Рассчитано',
    refusedCount: 'Отказов',
    totalCost: 'Общие затраты',
    average: 'В среднем',
    median: 'Медиана',
    lowest: 'Меньше всего',
    highest: 'Больше всего',
    costPerUnitOf: (value: string) => `Затраты на единицу ${value}`,
    nothingCompared: 'Сравнить не удалось ни одной точки.',
    moreReasons: (count: number) => `Других причин отказа: ${count}; все они есть в JSON.`,
    outsideProfile: (profile: string) => `Вне профиля «${profile}»`,
    jump: ({ from, to, payFrom, payTo, by, rises }: JumpWords) =>
      `Скачок между ${from} и ${to}: выплата ${rises ? 'растёт' : 'падает'} с ${payFrom} до ${payTo}, на ${by}`,
    outside: (at: string, pay: string, side: Side, limit: string) =>
      `${at}: ${pay} — ${side.startsWith('below') ? 'меньше' : 'больше'}, чем ${limit}${side.endsWith('median') ? ' (граница по медиане)' : ''}`,
    comparison: ({ size, isLess }: Difference, { compared, higher, lower, same }: Counts) =>
      `Разница второй схемы с первой, всего: ${isLess ? '-' : ''}${size}. Сравнено: ${compared}; больше: ${higher}, меньше: ${lower}, столько же: ${same}.`,
  },
  hi: {
    person: 'कर्मचारी',
    attainment: 'उपलब्धि',
    value: 'मान',
    pay: 'भुगतान',
    costPerUnit: 'प्रति इकाई लागत',
    fixedShare: 'स्थिर वेतन',
    against: 'दूसरी स्कीम',
    difference: 'अंतर',
    refused: 'अस्वीकृत',
    version: 'संस्करण',
    calculated: 'गणना हुई',
    refusedCount: 'अस्वीकृत',
    totalCost: 'कुल लागत',
    average: 'औसत',
    median: 'माध्यिका',
    lowest: 'सबसे कम',
    highest: 'सबसे ज़्यादा',
    costPerUnitOf: (value: string) => `${value} की प्रति इकाई लागत`,
    nothingCompared: 'किसी बिंदु की तुलना नहीं हो सकी।',
    moreReasons: (count: number) => `और कारण: ${count}; सभी JSON में हैं।`,
    outsideProfile: (profile: string) => `प्रोफ़ाइल “${profile}” के बाहर`,
    jump: ({ from, to, payFrom, payTo, by, rises }: JumpWords) =>
      `${from} और ${to} के बीच छलाँग: भुगतान ${payFrom} से ${payTo} तक ${rises ? 'बढ़ता' : 'घटता'} है, अंतर ${by}`,
    outside: (at: string, pay: string, side: Side, limit: string) =>
      `${at}: ${pay}, ${limit} से ${side.startsWith('below') ? 'कम' : 'ज़्यादा'}${side.endsWith('median') ? ' (माध्यिका से तय सीमा)' : ''}`,
    comparison: ({ size, isLess }: Difference, { compared, higher, lower, same }: Counts) =>
      `दूसरी स्कीम ${compared} बिंदुओं पर कुल ${size} ${isLess ? 'कम' : 'ज़्यादा'} देती है: ज़्यादा ${higher} पर, कम ${lower} पर, बराबर ${same} पर।`,
  },
} as const;
