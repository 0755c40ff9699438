import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '#calendar/time-zone.js';
import type { OwnDeadline } from '#persistence/notices/own-deadlines.js';
import { calendarText } from './calendar-text.js';

const deadline: OwnDeadline = {
  kind: 'plans-signed',
  month: '2026-04',
  departmentId: '7a1f0000-0000-4000-8000-000000000001',
  department: 'Sales; "North", East',
  dueOn: '2026-03-29',
  startsAt: new Date(startOfDay('2026-03-29', 'Europe/Berlin')),
  dueAt: new Date(startOfDay('2026-03-30', 'Europe/Berlin')),
  isMet: true,
};
const reader = { organisation: 'Alpha', timeZone: 'Europe/Berlin', language: 'en' as const };

describe('A calendar of deadlines', () => {
  it('has each as the day that it is in the zone of the organisation, on a day of 23 hours too', () => {
    const text = calendarText([deadline], reader).replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART:20260328T230000Z\r\nDTEND:20260329T220000Z');
    expect(text).toContain('SUMMARY:KPI plans signed: April 2026\\, Sales\\; "North"\\, East (done)');
    expect(text).toContain('UID:plans-signed/7a1f0000-0000-4000-8000-000000000001/2026-04@premia');
    expect(text).toContain('X-WR-TIMEZONE:Europe/Berlin');
  });

  it('is the same bytes for the same deadlines, and keeps its UIDs in another language', () => {
    expect(calendarText([deadline], reader)).toBe(calendarText([{ ...deadline }], reader));
    const uids = (text: string) => text.match(/^UID:.*$/gm);
    expect(uids(calendarText([deadline], { ...reader, language: 'ru' }))).toEqual(
      uids(calendarText([deadline], reader)),
    );
  });

  it('is a calendar without any', () => {
    expect(calendarText([], reader)).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n[^]*END:VCALENDAR$/);
  });
});
