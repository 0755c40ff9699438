import type { ExplanationLanguage } from '#compensation/trace/language.js';

/** What stands on a printed statement besides what the calculation says. */
export interface StatementWords {
  readonly title: string;
  readonly person: string;
  readonly department: string;
  readonly position: string;
  readonly month: string;
  readonly run: string;
  readonly posted: string;
  readonly currency: string;
  readonly total: string;
  readonly line: string;
  readonly amount: string;
  readonly howItAddsUp: string;
  readonly indicators: string;
  readonly indicator: string;
  readonly attainment: string;
  readonly pays: string;
  readonly why: string;
  readonly adjustments: string;
  readonly difference: string;
  readonly reason: string;
  readonly cause: (source: string, on: string, by: string) => string;
  readonly more: (count: number) => string;
  readonly owed: string;
  readonly notes: string;
  readonly explanation: string;
  readonly stepsLeft: (count: number) => string;
  readonly verify: string;
  readonly howToVerify: string;
  readonly qrCode: string;
  readonly page: string;
  readonly of: string;
}

export const statementWords: Readonly<Record<ExplanationLanguage, StatementWords>> = {
  en: {
    title: 'Pay statement',
    person: 'Employee',
    department: 'Department',
    position: 'Position',
    month: 'Month',
    run: 'Payroll run',
    posted: 'Posted on',
    currency: 'Currency',
    total: 'Total',
    line: 'Line',
    amount: 'Amount',
    howItAddsUp: 'How it adds up',
    indicators: 'Indicators',
    indicator: 'Indicator',
    attainment: 'Attainment',
    pays: 'Pays',
    why: 'Why',
    adjustments: 'Corrections of earlier months',
    difference: 'Difference',
    reason: 'Reason',
    cause: (source, on, by) => `${source}, ${on}, ${by}`,
    more: (count) => `and ${count} more changes`,
    owed: 'Still owed, and taken from later statements',
    notes: 'Worth knowing',
    explanation: 'Every step of the calculation',
    stepsLeft: (count) => `${count} more steps are in the product: open the statement there.`,
    verify: 'Is this print genuine?',
    howToVerify:
      'Scan the code or open the address. It says whether the company has posted a statement with this hash, and shows no pay.',
    qrCode: 'QR code with the address where this statement is verified',
    page: 'Page',
    of: 'of',
  },
  ru: {
    title: 'Расчётный лист',
    person: 'Сотрудник',
    department: 'Отдел',
    position: 'Должность',
    month: 'Месяц',
    run: 'Расчёт',
    posted: 'Проведён',
    currency: 'Валюта',
    total: 'Итого',
    line: 'Строка',
    amount: 'Сумма',
    howItAddsUp: 'Из чего складывается сумма',
    indicators: 'Показатели',
    indicator: 'Показатель',
    attainment: 'Выполнение',
    pays: 'Оплата',
    why: 'Почему',
    adjustments: 'Перерасчёты за прошлые месяцы',
    difference: 'Разница',
    reason: 'Причина',
    cause: (source, on, by) => `${source}; ${on}, ${by}`,
    more: (count) => `и ещё изменений: ${count}`,
    owed: 'Остаток долга, удерживается из следующих листов',
    notes: 'На что обратить внимание',
    explanation: 'Каждый шаг расчёта',
    stepsLeft: (count) => `Ещё шагов в программе: ${count}; откройте расчётный лист там.`,
    verify: 'Подлинный ли это лист?',
    howToVerify:
      'Отсканируйте код или откройте адрес: там сказано, проведён ли компанией лист с этой контрольной суммой. Суммы не показываются.',
    qrCode: 'QR-код с адресом для проверки этого расчётного листа',
    page: 'Страница',
    of: 'из',
  },
  hi: {
    title: 'वेतन विवरण',
    person: 'कर्मचारी',
    department: 'विभाग',
    position: 'पद',
    month: 'महीना',
    run: 'वेतन गणना',
    posted: 'दर्ज किया गया',
    currency: 'मुद्रा',
    total: 'कुल',
    line: 'पंक्ति',
    amount: 'राशि',
    howItAddsUp: 'राशि कैसे बनती है',
    indicators: 'संकेतक',
    indicator: 'संकेतक',
    attainment: 'उपलब्धि',
    pays: 'देय',
    why: 'क्यों',
    adjustments: 'पिछले महीनों के सुधार',
    difference: 'अंतर',
    reason: 'कारण',
    cause: (source, on, by) => `${source}, ${on}, ${by}`,
    more: (count) => `और अन्य परिवर्तन: ${count}`,
    owed: 'अभी बकाया, जो अगले विवरणों से काटा जाएगा',
    notes: 'ध्यान देने योग्य',
    explanation: 'गणना का हर चरण',
    stepsLeft: (count) => `कार्यक्रम में और चरण: ${count}; विवरण वहाँ खोलें।`,
    verify: 'क्या यह प्रति प्रामाणिक है?',
    howToVerify:
      'कोड स्कैन करें या पता खोलें: वहाँ बताया जाता है कि कंपनी ने इस हैश वाला विवरण दर्ज किया है या नहीं। वेतन नहीं दिखाया जाता।',
    qrCode: 'इस विवरण को सत्यापित करने के पते वाला QR कोड',
    page: 'पृष्ठ',
    of: '/',
  },
};
