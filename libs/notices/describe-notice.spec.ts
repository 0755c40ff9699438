import { describe, expect, it } from '@jest/globals';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { LANGUAGES } from '#compensation/trace/language.js';
import { AWAITED_ACTS } from './awaited-act.js';
import { describeNotice } from './describe-notice.js';
import { mailText } from './mail-text.js';
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

describe('A notice', () => {
  it('says what, on which object, until when, what to do and where', () => {
    expect(describeNotice({ kind: 'reminder', content: { act } }, names, 'en')).toEqual({
      what: 'KPI plan, July 2026, Maxim, Wholesale, due on 1 July 2026',
      on: { kind: 'document', id: 'x1' },
      dueOn: '2026-07-01',
      toDo: 'Sign it, or return it with a comment.',
      link: '/api/documents/x1',
      lines: [],
    });
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
    const { subject, text } = mailText({ kind: 'reminder', notices: [notice, notice], language: 'en' }, company);
    expect(subject).toBe('Alpha: 2 reminders');
    expect(text.match(/https:\/\/premia\.example\/api\/documents\/x1/g)).toHaveLength(2);
    expect(text).toContain('https://premia.example/api/notices/settings');
  });
});
