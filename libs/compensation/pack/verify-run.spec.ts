import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from '../calculation/calculate-month.js';
import { ENGINE_VERSION } from '../calculation/calculate-statement.js';
import { kpiPlanScheme } from '../calculation/kpi-plan-statement.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { alphaActuals, makeAlphaPlan, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { ExportedPerson, ExportLine } from './run-export.js';
import { RunVerifier, type RunVerification } from './verify-run.js';

const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
const schemeSha256 = canonicalSha256(kpiPlanScheme);

function personOf(id: string, scheme: PaySchemeDraft = kpiPlanScheme) {
  const schemeSha256 = canonicalSha256(scheme);
  const plan = scheme === kpiPlanScheme ? { kpiPlan: makeAlphaPlan(), actuals: alphaActuals() } : {};
  const inputs = { person: id, month: '2026-07', ...plan };
  const month = { periods: [{ from: '2026-07-01', scheme }], inputs };
  const result = calculateMonth(month);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const pack = JSON.stringify({
    format: 'month-pack/1',
    ...month,
    periods: [{ from: '2026-07-01', scheme: schemeSha256 }],
  });
  const { total, lines, carriedState, warnings } = result;
  return {
    id,
    packSha256: hashed(pack),
    pack,
    statement: {
      packSha256: hashed(pack),
      total,
      lines,
      carriedState,
      warnings: warnings.map((each) => ({ ...each })),
    },
  };
}

type Person = ReturnType<typeof personOf>;

/** The export of a run of two people, of 47 000 each. */
function exported(
  change: (run: { head: Record<string, unknown>; people: Person[] }) => void = () => undefined,
  scheme: PaySchemeDraft = kpiPlanScheme,
): ExportLine[] {
  const people = ['a', 'b'].map((id) => personOf(id, scheme));
  const head = {
    id: 'run',
    month: '2026-07',
    number: 1,
    status: 'posted',
    engineVersion: ENGINE_VERSION,
    inputsSha256: hashed(people.map(({ id, packSha256 }) => `${id} ${packSha256}`).join('\n')),
    inputsHashOver: 'packs',
    people: 2,
    total: '94000.00',
  };
  change({ head, people });
  return [
    { format: 'payroll-run-packs/1', run: head } as ExportLine,
    { document: { sha256: canonicalSha256(scheme), content: JSON.stringify(scheme) } },
    ...people.map((person) => ({ person })),
    { end: { documents: 1, people: people.length } },
  ];
}

function verify(lines: readonly (ExportLine | string)[]): RunVerification {
  const verifier = new RunVerifier();
  for (const line of lines) verifier.add(typeof line === 'string' ? line : JSON.stringify(line));
  return verifier.finish();
}

const codesOf = (lines: readonly (ExportLine | string)[]) =>
  verify(lines).differences.map(({ code, person }) => (person === undefined ? code : `${code} ${person}`));

describe('The verification of a run', () => {
  it('is identical where nothing was changed', () => {
    expect(verify(exported())).toMatchObject({ verdict: 'identical', people: 2, total: '94000.00', differences: [] });
  });

  it.each([
    ['KWD', '1.235', '2.470', '1.2355'],
    ['JPY', '1235', '2470', '1236'],
  ])('keeps all decimals of %s, and sees the last of them', (currency, amount, total, other) => {
    const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } } as const;
    const scheme = makeSchemeWith([bonus], { currency });
    const run = exported(({ head }) => Object.assign(head, { total }), scheme);
    expect(verify(run)).toMatchObject({ verdict: 'identical', total });
    const changed = exported(({ head, people }) => {
      Object.assign(head, { total });
      Object.assign(people[0]!.statement.lines[0]!, { amount: other });
    }, scheme);
    expect(verify(changed).differences).toMatchObject([{ code: 'other-statement', exported: other }]);
  });

  it('takes statements that were kept with two decimals of a currency without any', () => {
    const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '1235' } } as const;
    const run = exported(
      ({ head, people }) => {
        Object.assign(head, { total: '2470.00' });
        for (const { statement } of people) {
          Object.assign(statement, { total: '1235.00' });
          Object.assign(statement.lines[0]!, { amount: '1235.00' });
        }
      },
      makeSchemeWith([bonus], { currency: 'JPY' }),
    );
    expect(verify(run)).toMatchObject({ verdict: 'identical', total: '2470.00' });
  });

  it('knows runs whose hash is over plans and actuals, and statements that kept no pack', () => {
    const lines = exported(({ head, people }) => {
      head['inputsHashOver'] = 'documents';
      head['inputsSha256'] = '0'.repeat(64);
      for (const { statement } of people) Object.assign(statement, { packSha256: null });
    });
    expect(verify(lines).verdict).toBe('identical');
  });

  it('lists every difference of statements, each with the person and the place', () => {
    const { differences } = verify(
      exported(({ people: [a, b] }) => {
        a!.statement.lines = a!.statement.lines.map((line, index) => (index < 2 ? { ...line, amount: '0.01' } : line));
        b!.statement.total = '47000.01';
        b!.statement.carriedState = { draw: { balance: '1' } };
      }),
    );
    expect(differences.map(({ person, path, exported: is }) => [person, path.join('.'), is])).toEqual([
      ['a', 'statement.lines.0.amount', '0.01'],
      ['a', 'statement.lines.1.amount', '0.01'],
      ['b', 'statement.total', '47000.01'],
      ['b', 'statement.carriedState.draw', { balance: '1' }],
      [undefined, 'run.total', '94000.00'],
    ]);
  });

  it('finds a pack that was changed, with the hash that it had and with the one that it has', () => {
    const doubled = (pack: string) => pack.replace('"baseBonus":"60000.00"', '"baseBonus":"120000.00"');
    const withOldHash = exported(({ people: [a] }) => void (a!.pack = doubled(a!.pack)));
    expect(codesOf(withOldHash)).toEqual(
      expect.arrayContaining(['tampered-pack a', 'other-statement a', 'other-inputs']),
    );
    const withNewHash = exported(({ people: [a] }) => {
      a!.pack = doubled(a!.pack);
      a!.packSha256 = hashed(a!.pack);
    });
    expect(codesOf(withNewHash)).toEqual(expect.arrayContaining(['other-pack a', 'other-statement a', 'other-inputs']));
  });

  it('finds a scheme that was changed, a person who is left out, twice there, or somebody else', () => {
    const [head, document, ...rest] = exported();
    const other = { document: { sha256: schemeSha256, content: JSON.stringify({ ...kpiPlanScheme, version: 2 }) } };
    expect(codesOf([head!, other, ...rest])).toEqual(['tampered-document', 'not-calculable a', 'not-calculable b']);
    expect(codesOf([head!, document!, ...rest.slice(1)])).toEqual([
      'cut-off',
      'other-people',
      'other-total',
      'other-inputs',
    ]);
    expect(codesOf([head!, document!, rest[0]!, ...rest])).toContain('person-twice a');
    expect(codesOf(exported(({ people: [a] }) => void (a!.id = 'c')))).toContain('other-person c');
  });

  it('says what is missing: a statement, the end, the head, the engine', () => {
    const lines = exported(({ people: [a] }) => void Object.assign(a!, { statement: null }));
    expect(codesOf(lines)).toEqual(['no-statement a', 'other-total']);
    expect(codesOf(exported().slice(0, -1))).toEqual(['cut-off']);
    expect(codesOf([])).toEqual(['cut-off']);
    expect(codesOf(exported().slice(1))).toContain('no-head');
    expect(codesOf(exported(({ head }) => void (head['engineVersion'] = '99.0.0')))).toEqual([
      'unknown-engine-version',
    ]);
  });

  it.each(['', 'null', '{', '[]', '{"person":{}}', '{"end":{"documents":1}}'])(
    'takes %j for no line of an export',
    (line) => {
      const [head, ...rest] = exported();
      expect(codesOf([head!, line, ...rest])).toEqual(['unreadable-line']);
    },
  );

  describe('of a run that corrects posted months', () => {
    const scheme = makeSchemeWith([{ code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '10000' } }]);
    const line = (amount: string) => ({ position: 1, component: 'salary', code: 'salary', label: 'Salary', amount });
    type Corrected = Person & { corrections: NonNullable<ExportedPerson['corrections']> };

    /** One person, whose June was paid 8 000.00 and comes to 10 000.00 now. */
    function corrected(change: (person: Corrected) => void = () => undefined): ExportLine[] {
      const person = personOf('a', scheme);
      const june = JSON.stringify({
        format: 'month-pack/1',
        periods: [{ from: '2026-06-01', scheme: canonicalSha256(scheme) }],
        inputs: { person: 'a', month: '2026-06' },
      });
      const causes = [{ kind: 'fact', source: 'values/sales', by: 'p-9', on: '2026-07-20' }];
      const { position: _position, amount: now, ...named } = line('10000.00');
      const months = [{ month: '2026-06', causes, lines: [{ ...named, was: '8000.00', now }] }];
      const pack = JSON.stringify({
        ...(JSON.parse(person.pack) as object),
        corrections: { months, owed: '0', limit: '20 %' },
      });
      const told = { position: 2, component: 'correction/2026-06', code: 'salary/salary', label: '2026-06: Salary' };
      const whole: Corrected = {
        ...person,
        pack,
        packSha256: hashed(pack),
        corrections: [
          {
            month: '2026-06',
            packSha256: hashed(june),
            pack: june,
            paid: [line('8000.00')],
            lines: [line('10000.00')],
          },
        ],
        statement: {
          ...person.statement,
          packSha256: hashed(pack),
          total: '12000.00',
          lines: [...person.statement.lines, { ...told, amount: '2000.00' }],
        },
      };
      change(whole);
      return [
        {
          format: 'payroll-run-packs/1',
          run: {
            ...{ id: 'run', month: '2026-07', number: 1, status: 'posted', engineVersion: ENGINE_VERSION },
            inputsSha256: hashed(`a ${whole.packSha256}`),
            ...{ inputsHashOver: 'packs', people: 1, total: '12000.00' },
          },
        } as ExportLine,
        { document: { sha256: canonicalSha256(scheme), content: JSON.stringify(scheme) } },
        { person: whole },
        { end: { documents: 1, people: 1 } },
      ] as ExportLine[];
    }

    it('re-performs each of them', () => {
      expect(verify(corrected())).toMatchObject({ verdict: 'identical', total: '12000.00' });
    });

    it('re-performs what was written off of what was owed', () => {
      const writtenOff = {
        amount: '1000.00',
        source: { documentId: 'W-1', version: 1, sha256: 'a'.repeat(64) },
        by: 'p-9',
        on: '2026-07-20',
      };
      const told = { component: 'correction/owed', label: 'Owed before' };
      const of = (forgiven: string) =>
        corrected((person) => {
          const pack = JSON.parse(person.pack) as { corrections: object };
          person.pack = JSON.stringify({ ...pack, corrections: { ...pack.corrections, owed: '1000', writtenOff } });
          person.packSha256 = person.statement.packSha256 = hashed(person.pack);
          person.statement.lines.push(
            { ...told, position: 3, code: 'before', amount: '-1000.00' },
            { ...told, position: 4, code: 'written-off', label: 'Written off', amount: forgiven },
          );
        });
      expect(verify(of('1000.00'))).toMatchObject({ verdict: 'identical', total: '12000.00' });
      expect(codesOf(of('900.00'))).toEqual(['other-statement a']);
    });

    it('finds one that was changed, and one that the statement pays without it', () => {
      expect(codesOf(corrected(({ corrections: [june] }) => void (june!.packSha256 = '0'.repeat(64))))).toEqual([
        'tampered-pack a',
      ]);
      expect(codesOf(corrected(({ corrections: [june] }) => void (june!.lines = [line('9000.00')])))).toEqual([
        'other-correction a',
      ]);
      expect(codesOf(corrected(({ corrections: [june] }) => void (june!.paid = [line('9000.00')])))).toEqual([
        'other-correction a',
      ]);
      expect(codesOf(corrected((person) => void (person.corrections = [])))).toEqual(['other-correction a']);
    });
  });
});
