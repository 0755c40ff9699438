import { describe, expect, it } from '@jest/globals';
import { nextStops } from './next-stops.js';

const nextStop = (deadlines: Parameters<typeof nextStops>[0], now: Date) => nextStops(deadlines, now).at(0);

const drafting = {
  month: '2026-07',
  kind: 'drafting-opened',
  dueOn: '2026-06-28',
  opensAt: '2026-06-27T21:00:00.000Z',
  dueAt: '2026-06-28T21:00:00.000Z',
};
const signed = {
  month: '2026-07',
  kind: 'plans-signed',
  dueOn: '2026-07-01',
  opensAt: '2026-06-30T21:00:00.000Z',
  dueAt: '2026-07-01T21:00:00.000Z',
};
const payroll = {
  month: '2026-07',
  kind: 'payroll-posted',
  dueOn: '2026-08-10',
  opensAt: '2026-08-09T21:00:00.000Z',
  dueAt: '2026-08-10T21:00:00.000Z',
};
const all = [payroll, signed, drafting];

describe('The next stop of a sandbox', () => {
  it('is the opening of the month, then the end of each deadline', () => {
    expect(nextStop(all, new Date('2026-06-26T21:00:00Z'))).toMatchObject({ on: '2026-06-28', isOpening: true });
    expect(nextStop(all, new Date('2026-06-27T21:00:00Z'))).toMatchObject({ on: '2026-07-01', isOpening: false });
  });

  it('is the beginning of the day of the payroll before its end', () => {
    expect(nextStop(all, new Date('2026-07-01T21:00:00Z'))).toMatchObject({ kind: 'payroll-posted', isOpening: true });
    expect(nextStop(all, new Date('2026-08-09T21:00:00Z'))).toMatchObject({ kind: 'payroll-posted', isOpening: false });
    expect(nextStop(all, new Date('2026-08-10T21:00:00Z'))).toBeUndefined();
  });

  it('says of which month it is: the payroll of one is begun while the plans of another are drafted', () => {
    const june = {
      ...payroll,
      month: '2026-06',
      opensAt: '2026-07-07T21:00:00.000Z',
      dueAt: '2026-07-08T21:00:00.000Z',
    };
    expect(nextStops([payroll, june], new Date('2026-07-01T21:00:00Z')).map(({ month }) => month)).toEqual([
      '2026-06',
      '2026-06',
      '2026-07',
      '2026-07',
    ]);
  });

  it('is followed by all that come later, each instant once', () => {
    const tasks = { ...signed, kind: 'tasks-agreed' };
    expect(nextStops([...all, tasks], new Date('2026-06-27T21:00:00Z')).map(({ on }) => on)).toEqual([
      '2026-07-01',
      '2026-08-10',
      '2026-08-10',
    ]);
  });
});
