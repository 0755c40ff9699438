import { describe, expect, it } from '@jest/globals';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { LANGUAGES } from '#compensation/trace/language.js';
import { AWAITED_ACTS } from './awaited-act.js';
import { describeNotice } from './describe-notice.js';
import { mailText } from './mail-text.js';
import type { MovedDeadline } from './moved-deadline.js';
import type { TellableAct } from './notice-content.js';
import { actWords, documentNames, noticeTexts } from './notice-words.js';

const names = {
  departments: new Map([['d1', 'Wholesale']]),
  people: new Map([
    ['p1', 'Maxim'],
    ['p2', 'Konstantin'],
  ]),
};
const act: TellableAct = {
  name: 'decide-document',
  objectKind: 'document',
  objectId: 'x1',
  documentKind: 'kpi-plan',
  month: '2026-07',
  departmentIds: ['d1'],
  aboutId: 'p1',
  dueOn: '2026-07-01',
  waitsFor: ['p2', 'gone'],
};

describe('A notice of deadlines that have moved', () => {
  const moved: MovedDeadline[] = [
    {
      ...{ cycle: 'month', month: '2026-07', kind: 'actuals-submitted', departmentId: 'd1' },
      ...{ dueOn: '2026-08-07', wasDueOn: '2026-08-06', opensOn: '2026-08-03', wasOpenOn: '2026-08-01' },
    },
    {
      ...{ cycle: 'month', month: '2026-07', kind: 'payroll-posted', departmentId: 'gone' },
      ...{ dueOn: '2026-08-10', wasDueOn: '2026-08-10', opensOn: '2026-08-01', wasOpenOn: '2026-08-10' },
    },
    {
      ...{ cycle: 'year', year: 2026, kind: 'bonus-posted', departmentId: 'd1' },
      ...{ dueOn: '2027-01-28', wasDueOn: '2027-01-25' },
    },
  ];
  const content = { documentId: 'r1', fromOn: '2026-07-08', moved, count: 5 };

  it('says each with its days now and before, in both languages', () => {
    expect(describeNotice({ kind: 'deadlines-moved', content }, names, 'en')).toEqual({
      what: 'Deadlines have moved by the change of the regulation of 8 July 2026: 5',
      on: { kind: 'regulation-change', id: 'r1' },
      dueOn: null,
      toDo: 'Read the change; what was due before is due on the new days.',
      link: '/documents/r1',
      lines: [
        'Actuals submitted, July 2026, Wholesale, due on 7 August 2026, before on 6 August 2026, open from 3 August 2026, before from 1 August 2026',
        'Payroll posted, July 2026, due on 10 August 2026, open from 1 August 2026, before from 10 August 2026',
        'Annual bonus posted, 2026, Wholesale, due on 28 January 2027, before on 25 January 2027',
        'and 2 more',
      ],
    });
    const { what, lines } = describeNotice({ kind: 'deadlines-moved', content }, names, 'ru');
    expect([what, lines[2]]).toEqual([
      'По изменению регламента от 8 июля 2026 г. перенесены сроки: 5',
      'Годовая премия проведена, 2026, Wholesale, срок: 28 января 2027 г., прежний: 25 января 2027 г.',
    ]);
  });

  it('goes out as a mail that says that something has changed', () => {
    const notice = describeNotice({ kind: 'deadlines-moved', content }, names, 'en');
    const mail = mailText(
      { kind: 'deadlines-moved', notices: [notice], language: 'en' },
      { organisation: 'Alpha', name: 'Galina', publicUrl: 'https://premia.example' },
    );
    expect(mail.subject).toBe('Alpha: Deadlines have moved by the change of the regulation of 8 July 2026: 5');
    expect(mail.text).toContain('Galina, this has changed:');
    expect(mail.text).toContain('https://premia.example/documents/r1');
  });
});

describe('A notice of a statement that was posted', () => {
  const content = { statementId: 's1', month: '2026-07' };

  it('has the way to it, in both languages', () => {
    expect(describeNotice({ kind: 'statement-posted', content }, names, 'en')).toEqual({
      what: 'Your statement of July 2026 is there',
      on: { kind: 'statement', id: 's1' },
      dueOn: null,
      toDo: 'Read what you are paid and why; it takes your sign-in.',
      link: '/statements/s1',
      lines: [],
    });
    const { what } = describeNotice({ kind: 'statement-posted', content }, names, 'ru');
    expect(what).toBe('Ваш расчётный лист готов: июль 2026 г.');
  });

  it('goes out as a mail with that way', () => {
    const notices = [describeNotice({ kind: 'statement-posted', content }, names, 'en')];
    const of = { organisation: 'Alpha', name: 'Maxim', publicUrl: 'https://premia.example' };
    const { subject, text } = mailText({ kind: 'statement-posted', notices, language: 'en' }, of);
    expect(subject).toBe('Alpha: Your statement of July 2026 is there');
    expect(text).toContain('Maxim, there is news of your pay:');
    expect(text).toContain('https://premia.example/statements/s1');
  });
});

describe('A notice', () => {
  it('says what, on which object, until when, what to do and where', () => {
    expect(describeNotice({ kind: 'reminder', content: { act } }, names, 'en')).toEqual({
      what: 'KPI plan, July 2026, Maxim, Wholesale, due on 1 July 2026',
      on: { kind: 'document', id: 'x1' },
      dueOn: '2026-07-01',
      toDo: 'Sign it, or return it with a comment.',
      link: '/documents/x1',
      lines: [],
    });
  });

  it('says of which year a document of a year is', () => {
    const ofYear = { ...act, documentKind: 'annual-actuals' as const, month: '2026-12', aboutId: null };
    const { what } = describeNotice({ kind: 'reminder', content: { act: ofYear } }, names, 'en');
    expect(what).toBe('Results of the year, 2026, Wholesale, due on 1 July 2026');
  });

  it('says to a superior for whom it waits, of those who are still known', () => {
    expect(describeNotice({ kind: 'escalation', content: { act } }, names, 'ru')).toMatchObject({
      what: 'Просрочено: KPI-план, июль 2026 г., Maxim, Wholesale, срок: 1 июля 2026 г.',
      toDo: 'Ожидается от: Konstantin.',
    });
  });

  it('lists in a digest what is overdue, and how much more there is', () => {
    const { what, lines } = describeNotice({ kind: 'digest', content: { acts: [act, act], count: 7 } }, names, 'en');
    expect(what).toBe('Overdue in all: 7');
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toBe('and 5 more');
  });

  it('has words in every language for every act and every kind of document', () => {
    const texts = [
      ...AWAITED_ACTS.flatMap((name) => [actWords[name].on, actWords[name].toDo]),
      ...documentKindNames.map((kind) => documentNames[kind]),
      ...Object.values(noticeTexts),
    ];
    for (const text of texts) {
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
      expect(text.ru).toMatch(/[а-я]/i);
      expect(text.en.match(/\{\w+\}/g)?.toSorted()).toEqual(text.ru.match(/\{\w+\}/g)?.toSorted());
    }
  });

  it('goes out with others of its kind in one mail', () => {
    const notice = describeNotice({ kind: 'reminder', content: { act } }, names, 'en');
    const company = { organisation: 'Alpha', name: 'Konstantin', publicUrl: 'https://premia.example' };
    const refusalUrl = 'https://premia.alpha.example/api/mail-refusals/1';
    const ended = mailText({ kind: 'reminder', notices: [notice], language: 'en' }, { ...company, refusalUrl });
    expect(ended.text.split('\n').at(-2)).toBe(`No more mail of this kind: ${refusalUrl}`);
    const { subject, text } = mailText({ kind: 'reminder', notices: [notice, notice], language: 'en' }, company);
    expect(text).not.toContain('No more mail');
    expect(subject).toBe('Alpha: 2 reminders');
    expect(text.match(/https:\/\/premia\.example\/documents\/x1/g)).toHaveLength(2);
    expect(text).toContain('https://premia.example/profile');
  });
});
