import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { bringTable, commitTable, confirmTable, rowsOfImport, undoTable } from '../support/imported-table.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Entry {
  kind: string;
  content: Record<string, string | null>;
  supersededAt: string | null;
}
interface PersonView {
  id: string;
  name: string;
  login: string;
  department: string | null;
  position: string | null;
  roles: string[];
  isActive: boolean;
  joinedOn: string | null;
  leftOn: string | null;
}

const csv = (...rows: string[]) => [...rows, ''].join('\r\n');

describe('What a company is made of', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let admin: ApiSession;
  let general: ApiSession;

  const find = async (name: string) =>
    (await admin.get<{ items: PersonView[] }>(`/api/people?limit=200&name=${encodeURIComponent(name)}`)).items[0];
  const entriesOf = async (name: string, kind: string) => {
    const { entries } = await admin.get<{ entries: Entry[] }>(`/api/people/${(await find(name))?.id}`);
    return entries.filter((each) => each.kind === kind && each.supersededAt === null).map(({ content }) => content);
  };
  const problemsOf = async (id: string) =>
    (await rowsOfImport(admin, id, '&state=bad')).map(({ row, problems }) => [
      row,
      problems?.map(({ field, code }) => [field, code]),
    ]);

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    ({ admin, general } = alpha.people);
  }, 120_000);
  afterAll(() => stack.stop());

  it('comes with its departments, a tree of them, by one person', async () => {
    const file = csv('Подразделение;Входит в;Действует с', 'Опт;Продажи;01.06.2026', 'Продажи;;01.06.2026', 'Итого;;');
    const read = await bringTable(admin, 'departments', file);
    expect(read).toMatchObject({ status: 'ready', counts: { rows: 2, added: 2, bad: 0, skipped: 1 } });
    expect(await commitTable(admin, read.id)).toMatchObject({ status: 'imported', counts: { added: 2 } });
    const { items } = await admin.get<{
      items: { id: string; name: string; parentId: string | null; beganOn: string }[];
    }>('/api/departments');
    const sales = items.find(({ name }) => name === 'Продажи');
    expect(items.find(({ name }) => name === 'Опт')).toMatchObject({ parentId: sales?.id, beganOn: '2026-06-01' });
    expect((await bringTable(admin, 'departments', file)).counts).toMatchObject({ unchanged: 2, added: 0 });
  });

  it('comes with its people, who are what a second person confirms, and nothing before', async () => {
    const file = csv(
      'Список сотрудников;;;;;;;',
      'Сотрудник;E-mail;Дата приема;Подразделение;Должность;Оклад;Ставка;Руководит отделом',
      'Главина Анна;Anna@beta.example;01.06.2026;Опт;head;90 000,00;1;да',
      'Иванов Иван;ivan@beta.example;15.06.2026;опт;sales-manager;60000;0,5;',
      'Петров Пётр;petr@beta.example;01.07.2026;;;;;',
    );
    const read = await bringTable(admin, 'people', file);
    expect(read).toMatchObject({ status: 'ready', counts: { added: 3, bad: 0 } });
    expect(await find('Иванов')).toBeUndefined();
    expect(await commitTable(admin, read.id)).toMatchObject({ status: 'proposed', counts: { added: 3 } });
    expect(await find('Иванов')).toBeUndefined();
    expect(await outcomeOf(confirmTable(admin, read.id))).toBe('403 proposed-by-you');
    expect(await outcomeOf(confirmTable(alpha.people.commercial, read.id))).toBe('403 role-missing');
    expect(await outcomeOf(confirmTable(alpha.people.head, read.id))).toBe('404 no-such-import');
    expect((await rowsOfImport(general, read.id))[1]).toMatchObject({ content: { salary: '60000' } });
    expect(await confirmTable(general, read.id)).toMatchObject({ status: 'imported', counts: { added: 3 } });
    expect(await find('Иванов')).toMatchObject({
      department: 'Опт',
      position: 'sales-manager',
      joinedOn: '2026-06-15',
      roles: ['sales-manager'],
    });
    expect(await find('Главина')).toMatchObject({ roles: ['head-of-department'] });
    expect(await find('Петров')).toMatchObject({ department: null, joinedOn: '2026-07-01' });
    expect(await entriesOf('Иванов', 'assignment')).toMatchObject([
      { salary: '60000', fullTimeShare: '0.5', fromOn: '2026-06-15' },
    ]);
    const { items } = await general.get<{ items: { proposedBy: string; decidedBy: string; reason: string }[] }>(
      `/api/staff-changes?kind=assignment&personId=${(await find('Иванов'))?.id}`,
    );
    expect(items).toMatchObject([
      { proposedBy: admin.person.id, decidedBy: general.person.id, reason: `import ${read.id}` },
    ]);
    expect((await bringTable(admin, 'people', file)).counts).toMatchObject({
      unchanged: 3,
      added: 0,
      changed: 0,
      bad: 0,
    });
  });

  it('is hired by one person where nobody is anything yet, and told what is wrong with each row', async () => {
    const alone = await bringTable(
      admin,
      'people',
      csv('ФИО;Логин;Дата приёма', 'Один Олег;oleg@beta.example;01.07.2026'),
    );
    expect(await commitTable(admin, alone.id)).toMatchObject({ status: 'imported' });
    const file = csv(
      'ФИО;Логин;Дата приёма;Последний день;Отдел;Должность;Оклад;Руководит отделом',
      'Два Олег;oleg@beta.example;01.07.2026;;;;;',
      'Три Т;tri@beta.example;01.07.2026;;Закупки;sales-manager;1;',
      'Четыре Ч;chet@beta.example;01.07.2026;30.06.2026;;;;',
      'Пять П;pyat@beta.example;;;;;;',
      'Шесть Ш;shest@beta.example;01.07.2026;;Опт;head;;да',
      'Семь С;sem@beta.example;01.07.2026;;;;50000;',
      'Восемь В;tri@beta.example;01.07.2026;;;;;',
      'Иванов Иван;ivan@beta.example;15.06.2026;;Опт;sales-manager;70000;',
      'Девять Д;dev@beta.example;01.07.2026;;Опт;employee;;',
      'Десять Д;des@beta.example;01.07.2026;;Опт;employee;0,125;',
    );
    const read = await bringTable(admin, 'people', file);
    expect(await problemsOf(read.id)).toEqual([
      [2, [['name', 'name-differs']]],
      [3, [['departmentId', 'unknown-department']]],
      [4, [['leftOn', 'invalid']]],
      [5, [['joinedOn', 'missing']]],
      [6, [['departmentId', 'department-has-head']]],
      [7, [['departmentId', 'missing']]],
      [9, [['departmentId', 'assignment-differs']]],
      [11, [['salary', 'finer-than-currency']]],
    ]);
    expect(await outcomeOf(commitTable(admin, read.id, 'all'))).toBe('409 import-has-bad-rows');
    expect(await commitTable(admin, read.id, 'good')).toMatchObject({ status: 'proposed' });
    await general.post(`/api/imports/${read.id}/decision`, { decision: 'refuse' });
    expect(await admin.get(`/api/imports/${read.id}`)).toMatchObject({
      status: 'ready',
      problem: { code: 'refused' },
      takes: null,
    });
    expect(await find('Девять')).toBeUndefined();
  });

  it('moves and raises people from a day on by a table of assignments', async () => {
    const file = csv(
      'Сотрудник;С;Оклад;Отдел',
      'Иванов Иван;01.08.2026;70000;Опт',
      'Иванов Иван;01.10.2026;80000;Продажи',
    );
    const read = await bringTable(admin, 'assignments', file);
    expect(read.counts).toMatchObject({ added: 2, bad: 0 });
    await commitTable(admin, read.id);
    expect(await confirmTable(general, read.id)).toMatchObject({ status: 'imported' });
    expect(await entriesOf('Иванов', 'assignment')).toMatchObject([
      { fromOn: '2026-06-15', untilOn: '2026-07-31', salary: '60000' },
      {
        fromOn: '2026-08-01',
        untilOn: '2026-09-30',
        salary: '70000',
        fullTimeShare: '0.5',
        position: 'sales-manager',
      },
      { fromOn: '2026-10-01', untilOn: null, salary: '80000' },
    ]);
    expect((await bringTable(admin, 'assignments', file)).counts).toMatchObject({ unchanged: 2 });
    const wrong = csv(
      'Сотрудник;С;По;Отдел;Оклад',
      'Иванов Иван;01.08.2026;31.10.2026;Опт;1',
      'Никто Никита;01.08.2026;;Опт;1',
      'Петров Пётр;01.06.2026;;Опт;1',
      'Один Олег;01.08.2026;01.07.2026;Опт;1',
    );
    const bad = await bringTable(admin, 'assignments', wrong);
    expect(await problemsOf(bad.id)).toEqual([
      [2, [['untilOn', 'assigned-already']]],
      [3, [['personId', 'unknown-person']]],
      [4, [['fromOn', 'not-on-the-staff']]],
      [5, [['untilOn', 'invalid']]],
    ]);
    // The raise and the move are taken back, by two as well, and everything is as it was.
    expect(await undoTable(admin, read.id)).toMatchObject({ status: 'undo-proposed' });
    await admin.post(`/api/imports/${read.id}/decision`, { decision: 'withdraw' });
    expect(await undoTable(admin, read.id)).toMatchObject({ status: 'undo-proposed' });
    expect(await outcomeOf(confirmTable(admin, read.id))).toBe('403 proposed-by-you');
    expect(await confirmTable(general, read.id)).toMatchObject({ status: 'undone' });
    expect(await entriesOf('Иванов', 'assignment')).toMatchObject([
      { fromOn: '2026-06-15', untilOn: null, salary: '60000' },
    ]);
  });

  it('is taken away in the same columns, and says the same when it is brought again', async () => {
    for (const kind of ['people', 'departments', 'assignments'])
      for (const [format, language] of [
        ['csv', 'ru'],
        ['xlsx', 'en'],
      ]) {
        const file = await general.download(`/api/company-tables/${kind}?format=${format}&language=${language}`);
        const read = await bringTable(admin, kind, file);
        const bad = await problemsOf(read.id);
        expect({ kind, format, bad, counts: read.counts }).toMatchObject({
          bad: [],
          counts: { added: 0, changed: 0, bad: 0 },
        });
        expect(read.counts?.unchanged).toBeGreaterThan(1);
      }
    expect(await outcomeOf(alpha.people.head.download('/api/company-tables/people'))).toBe('403 role-missing');
  });

  it('lets people go by one person, and takes that back by two, because they are something again by it', async () => {
    const gone = csv('ФИО;Логин;Дата увольнения', 'Иванов Иван;ivan@beta.example;31.07.2026');
    const read = await bringTable(admin, 'people', gone);
    expect(await commitTable(admin, read.id)).toMatchObject({ status: 'imported', counts: { changed: 1 } });
    expect(await find('Иванов')).toMatchObject({ leftOn: '2026-07-31' });
    expect(await entriesOf('Иванов', 'assignment')).toMatchObject([{ untilOn: '2026-07-31' }]);
    expect(await undoTable(admin, read.id)).toMatchObject({ status: 'undo-proposed' });
    expect(await confirmTable(general, read.id)).toMatchObject({ status: 'undone' });
    expect(await find('Иванов')).toMatchObject({ leftOn: null });
    expect(await entriesOf('Иванов', 'assignment')).toMatchObject([{ untilOn: null }]);
  });

  it('is undone while nothing hangs on it: departments that nothing was ever of go', async () => {
    const departments = await bringTable(
      admin,
      'departments',
      csv('Подразделение;Входит в', 'Лишний;', 'Занятый;Лишний', 'Пустой;Лишний'),
    );
    await commitTable(admin, departments.id);
    const people = await bringTable(
      admin,
      'people',
      csv('ФИО;Логин;Дата приёма;Отдел', 'Зоя З;zoya@beta.example;01.07.2026;Занятый'),
    );
    await commitTable(admin, people.id);
    await confirmTable(general, people.id);
    const later = await bringTable(admin, 'assignments', csv('Сотрудник;С;Оклад', 'Зоя З;01.09.2026;5'));
    await commitTable(admin, later.id);
    await confirmTable(general, later.id);
    expect(await undoTable(admin, people.id)).toMatchObject({
      status: 'imported',
      problem: { code: 'rows-held', rows: [{ row: 2, code: 'changed-since' }] },
    });
    await undoTable(admin, later.id);
    await confirmTable(general, later.id);
    expect(await undoTable(admin, people.id)).toMatchObject({
      status: 'imported',
      problem: { rows: [{ code: 'changed-since' }] },
    });
    expect(await undoTable(admin, departments.id)).toMatchObject({ status: 'undone' });
    const { items } = await admin.get<{ items: { name: string }[] }>('/api/departments');
    const names = items.map(({ name }) => name);
    expect([names.includes('Лишний'), names.includes('Занятый'), names.includes('Пустой')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is brought by administrators alone, and never says what those are who bring or confirm it', async () => {
    const own = csv('ФИО;Логин;Последний день', 'Alla Adminova;admin@alpha.demo;31.12.2026');
    expect(await outcomeOf(bringTable(general, 'people', own))).toBe('403 role-missing');
    expect(await outcomeOf(bringTable(alpha.people.accounting, 'departments', 'a;b'))).toBe('403 role-missing');
    expect(await problemsOf((await bringTable(admin, 'people', own)).id)).toEqual([[2, [['', 'concerns-you']]]]);
    const second = await bringTable(
      admin,
      'assignments',
      csv('Сотрудник;С;Отдел', 'general@alpha.demo;01.08.2026;Опт', 'Один Олег;01.08.2026;Опт'),
    );
    expect(await commitTable(admin, second.id)).toMatchObject({ status: 'proposed' });
    expect(await outcomeOf(confirmTable(general, second.id))).toBe('403 concerns-you');
    await admin.post(`/api/imports/${second.id}/decision`, { decision: 'withdraw' });
    expect(await admin.get(`/api/imports/${second.id}`)).toMatchObject({
      status: 'ready',
      problem: { code: 'withdrawn' },
    });
    expect(await outcomeOf(confirmTable(general, second.id))).toBe('409 import-not-proposed');
  });
});
