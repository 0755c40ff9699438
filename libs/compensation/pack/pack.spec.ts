import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { ENGINE_VERSION } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';
import { goldenCases, goldenMonths, readGoldenCase, readGoldenMonth } from '../testing/golden-cases.js';
import { alphaActuals, makeAlphaPlan, makeScheme } from '../testing/kpi-plan-builder.js';
import type { CalculationPack } from './calculation-pack.js';
import { verifyingVersions } from './engine-versions.js';
import { makeMonthPack, makePack, type MadePack } from './make-pack.js';
import { verifyPack, type Verification } from './verify-pack.js';

function packOf(scheme: PaySchemeDraft, inputs: StatementInputsDraft, carriedState?: CarriedState): CalculationPack {
  return asFile(makePack(scheme, inputs, carriedState));
}

/** A pack as it comes from a file. */
function asFile(made: MadePack): CalculationPack {
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return JSON.parse(JSON.stringify(made.pack)) as CalculationPack;
}

const alphaPack = () =>
  packOf(makeScheme(makeAlphaPlan()), { person: 'p-17', month: '2026-07', actuals: alphaActuals() });

/** SHA-256 by another implementation than the one under test. */
function hashed({ sha256: _, ...body }: CalculationPack): string {
  return createHash('sha256').update(canonicalize(body)!).digest('hex');
}

function withRightHash(pack: CalculationPack): CalculationPack {
  return { ...pack, sha256: hashed(pack) };
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every path to a value that is no list and no object. */
function leaves(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changedAt(pack: CalculationPack, path: (string | number)[], to: (value: Json) => Json): CalculationPack {
  const copy = JSON.parse(JSON.stringify(pack)) as Record<string, Json>;
  const holder = path
    .slice(0, -1)
    .reduce<Record<string | number, Json>>((value, step) => value[step] as Record<string | number, Json>, copy);
  const last = path.at(-1)!;
  holder[last] = to(holder[last]!);
  return copy as unknown as CalculationPack;
}

describe('A calculation pack', () => {
  it.each(goldenCases)('of %s verifies after it was a file', (file) => {
    const { scheme, inputs, carriedState } = readGoldenCase(file);
    expect(verifyPack(packOf(scheme, inputs, carriedState))).toMatchObject({
      verdict: 'identical',
      engineVersion: ENGINE_VERSION,
    });
  });

  it.each(goldenMonths)('of the month %s verifies after it was a file, and not after a change of it', (file) => {
    const {
      month,
      expected: { total },
    } = readGoldenMonth(file);
    const pack = asFile(makeMonthPack(month));
    expect(verifyPack(pack)).toMatchObject({ verdict: 'identical', engineVersion: ENGINE_VERSION, total });
    const last = month.periods.length - 1;
    const changes: [(string | number)[], (value: Json) => Json][] = [
      [['periods', last, 'from'], (day) => (day === '2026-06-02' ? '2026-06-03' : '2026-06-02')],
      [['periods', last, 'scheme', 'version'], () => 99],
      [['inputs', 'month'], () => '2026-02'],
      [['result', 'total'], () => '0.01'],
      [['result', 'traceSha256'], () => '0'.repeat(64)],
      [['result', 'lines', 0, 'label'], () => 'Another'],
    ];
    for (const [path, to] of changes)
      expect([path, verifyPack(changedAt(pack, path, to)).verdict]).toEqual([path, 'tampered']);
    for (const [path, to] of changes.slice(3))
      expect([path, verifyPack(withRightHash(changedAt(pack, path, to))).verdict]).toEqual([path, 'different']);
    expect(verifyPack({ ...pack, periods: pack.periods!.slice(0, last) }).verdict).toBe('tampered');
  });

  it('of a month keeps the days that it is divided by', () => {
    const {
      month,
      expected: { total },
    } = readGoldenMonth('within-month/by-working-days.json');
    const pack = asFile(makeMonthPack({ ...month, proration: 'working-days' }));
    expect(pack).toMatchObject({ proration: 'working-days', result: { total } });
    expect(verifyPack(pack)).toMatchObject({ verdict: 'identical' });
    expect(verifyPack(withRightHash({ ...pack, proration: 'calendar-days' }))).toMatchObject({
      verdict: 'different',
      difference: { path: ['result', 'lines', 0, 'amount'] },
    });
  });

  it('of a month under two schemes verifies, and names what was changed in a period', () => {
    const july = { person: 'p-17', month: '2026-07', actuals: alphaActuals() };
    const later = makeScheme({ ...makeAlphaPlan(), baseBonus: '120000.00' });
    const pack = asFile(
      makeMonthPack({
        periods: [
          { from: '2026-07-01', scheme: makeScheme(makeAlphaPlan()) },
          { from: '2026-07-17', scheme: later },
        ],
        inputs: july,
      }),
    );
    // 47 000 x 16 / 31 + 94 000 x 15 / 31 = 69 741.94, line by line 37 096.77 + 14 838.71 + 17 806.45 + 0.
    expect(pack.result.total).toBe('69741.93');
    expect(verifyPack(pack)).toMatchObject({ verdict: 'identical' });
    expect(verifyPack(changedAt(pack, ['periods', 1, 'from'], () => '2026-07-16'))).toMatchObject({
      verdict: 'tampered',
      difference: { path: ['result', 'lines', 0, 'amount'] },
    });
    expect(verifyPack({ ...pack, scheme: later })).toMatchObject({
      verdict: 'refused',
      problems: [{ path: ['scheme'] }],
    });
  });

  it('has the SHA-256 of its canonical JSON, the same for the same arguments in any order of keys', () => {
    const pack = alphaPack();
    expect(pack.sha256).toBe(hashed(pack));
    expect(pack.result.total).toBe('47000.00');
    const { components, ...around } = makeScheme(makeAlphaPlan());
    expect(packOf({ components, ...around }, { actuals: alphaActuals(), month: '2026-07', person: 'p-17' })).toEqual(
      pack,
    );
  });

  it('verifies with its keys in any order', () => {
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, reversed(child)]),
      );
    };
    expect(verifyPack(reversed(alphaPack() as unknown as Json))).toMatchObject({
      verdict: 'identical',
      total: '47000.00',
    });
  });

  it('is not made of what cannot be calculated', () => {
    expect(makePack(makeScheme(makeAlphaPlan()), {})).toMatchObject({
      ok: false,
      problems: [{ code: 'missing-actual', path: ['inputs', 'actuals', 'sales'] }, {}, {}, {}],
    });
    const values = JSON.parse('{"__proto__":"1"}') as Record<string, string>;
    expect(makePack(makeScheme(makeAlphaPlan()), { actuals: alphaActuals(), values })).toMatchObject({
      ok: false,
      problems: [{ code: 'forbidden-key', path: ['inputs', 'values', '__proto__'] }],
    });
  });

  it('is made by an engine whose packs verify', () => {
    expect(verifyingVersions).toContain(ENGINE_VERSION);
  });
});

describe('Tampering with a pack', () => {
  it('is noticed at every single value', () => {
    const pack = alphaPack();
    const paths = leaves(pack as unknown as Json);
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const changed = changedAt(pack, path, (value) => (typeof value === 'number' ? value + 1 : `${String(value)}0`));
      expect([path.join('.'), verifyPack(changed).verdict]).toEqual([
        path.join('.'),
        expect.stringMatching(/^(tampered|refused)$/),
      ]);
    }
  });

  it('is named, with both hashes and with what the inputs really give', () => {
    const pack = alphaPack();
    const changed = changedAt(pack, ['result', 'total'], () => '48000.00');
    const verification: Verification = verifyPack(changed);
    expect(verification).toMatchObject({
      verdict: 'tampered',
      sha256: { inPack: pack.sha256, ofContent: hashed(changed) },
      difference: { path: ['result', 'total'], inPack: '48000.00', recalculated: '47000.00' },
    });
    expect(verification).toHaveProperty(
      'message',
      expect.stringMatching(/changed after it was made.*first difference is at result\.total\./),
    );
  });

  it('is named when inputs and result still belong together', () => {
    const renamed = changedAt(alphaPack(), ['scheme', 'effectiveFrom'], () => '2026-02-01');
    expect(verifyPack(renamed)).toMatchObject({
      verdict: 'tampered',
      message: expect.stringContaining('both may have been changed'),
    });
  });

  it('is named when the inputs cannot be calculated any more', () => {
    expect(verifyPack(changedAt(alphaPack(), ['inputs', 'actuals', 'sales', 'value'], () => '1,5'))).toMatchObject({
      verdict: 'tampered',
      problems: [{ path: ['inputs', 'actuals', 'sales', 'value'] }],
    });
  });
});

describe('A pack with a right hash and a wrong result', () => {
  it('is different, at the first line that differs', () => {
    const paid = withRightHash(changedAt(alphaPack(), ['result', 'lines', 2, 'amount'], () => '15000.00'));
    expect(verifyPack(paid)).toMatchObject({
      verdict: 'different',
      difference: { path: ['result', 'lines', 2, 'amount'], inPack: '15000.00', recalculated: '12000.00' },
    });
  });

  it('is different where the trace is another or a line is left out', () => {
    const pack = alphaPack();
    const another = withRightHash(changedAt(pack, ['result', 'traceSha256'], () => 'a'.repeat(64)));
    expect(verifyPack(another)).toMatchObject({
      verdict: 'different',
      difference: { path: ['result', 'traceSha256'] },
    });
    const shorter = withRightHash({ ...pack, result: { ...pack.result, lines: pack.result.lines.slice(0, 3) } });
    expect(verifyPack(shorter)).toMatchObject({
      verdict: 'different',
      difference: { path: ['result', 'lines', 3], inPack: undefined, recalculated: { code: 'forecast' } },
    });
  });
});

describe('What is no pack that this program verifies', () => {
  it('is refused by the name of the engine that made it', () => {
    const future = withRightHash({ ...alphaPack(), engineVersion: '99.1.0' });
    expect(verifyPack(future)).toEqual({
      verdict: 'refused',
      problems: [
        {
          code: 'unknown-engine-version',
          path: ['engineVersion'],
          message: expect.stringContaining(
            `This pack was made by engine 99.1.0; this program verifies: ${verifyingVersions.join(', ')}.`,
          ),
        },
      ],
    });
  });

  it('is refused with the path of what is missing', () => {
    const { sha256: _, ...unsigned } = alphaPack();
    expect(verifyPack(unsigned)).toMatchObject({ verdict: 'refused', problems: [{ path: ['sha256'] }] });
    expect(verifyPack({ ...alphaPack(), note: 'x' })).toMatchObject({
      verdict: 'refused',
      problems: [{ path: [], message: expect.stringContaining('a field that does not exist') }],
    });
  });

  it.each([undefined, null, 1, 'pack', [], {}, () => 1, { format: 'calculation-pack/1', result: [] }])(
    'is refused: %p',
    (value) => {
      expect(verifyPack(value).verdict).toBe('refused');
    },
  );

  it('is refused for text that JSON cannot carry, for keys that schemas pass over and for endless depth', () => {
    expect(verifyPack(changedAt(alphaPack(), ['scheme', 'name'], () => '\uD800'))).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'unwritable' }],
    });
    expect(verifyPack({ ...alphaPack(), carriedState: JSON.parse('{"__proto__":{}}') as CarriedState })).toMatchObject({
      problems: [{ code: 'forbidden-key', path: ['carriedState', '__proto__'] }],
    });
    const itself: Record<string, unknown> = {};
    itself['state'] = itself;
    expect(verifyPack({ ...alphaPack(), carriedState: itself })).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'too-deep' }],
    });
  });
});
