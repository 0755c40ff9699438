import type { Language } from '../language/languages.js';
import { withCapital } from './with-capital.js';

/** Numbers in dates are those of the words around them: Hindi is written with Latin digits. */
const locales: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', hi: 'hi-IN-u-nu-latn' };

/**
 * When something was done, in the organisation's zone: `Wed 1 Jul, 18:00`. The first minute of a day is that of what is known by
 * its day alone, as all that happens when a clock is moved to a day, and is told as that day.
 */
export function formatInstant(instant: string | Date, language: Language, timeZone: string, today?: string): string {
  const time = formatTime(instant, language, timeZone);
  return time === '00:00'
    ? formatDay(dayOf(new Date(instant), timeZone), language, today)
    : formatMoment(instant, language, timeZone, today);
}

/** What a clock says, to the minute, whichever it is: `Mon 11 Jan, 00:00`. */
export function formatMoment(instant: string | Date, language: Language, timeZone: string, today?: string): string {
  const day = dayOf(new Date(instant), timeZone);
  return `${formatDay(day, language, today)}, ${formatTime(instant, language, timeZone)}`;
}

/** The time of an instant: `18:00`. */
export function formatTime(instant: string | Date, language: Language, timeZone: string): string {
  return part(new Date(instant), language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

/** A calendar day: `Wed 1 Jul`, with its year where it is not that of `today`, the reader's business day. */
export function formatDay(day: string, language: Language, today?: string): string {
  const isOtherYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  return part(noonOf(day), language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isOtherYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  });
}

/** A month inside a sentence: `July 2026`, `июль 2026`. It stays on one line, and ends in no full stop of its own. */
export function formatMonth(month: string, language: Language): string {
  return withoutStops(
    formatter(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonOf(`${month}-15`)),
    language,
  );
}

/** A month that stands alone or begins a sentence: with a capital where the language has them. */
export function formatMonthAlone(month: string, language: Language): string {
  return withCapital(formatMonth(month, language));
}

/** A month after "to", as what is compared with it: `July`, `к июлю`. */
export function formatMonthCompared(month: string, language: Language): string {
  const name = formatter(locales[language], { month: 'long', timeZone: 'UTC' }).format(noonOf(`${month}-15`));
  if (language !== 'ru') return name;
  return /[ьй]$/.test(name) ? `${name.slice(0, -1)}ю` : `${name}у`;
}

/** The name of a month alone: `July`. */
export function formatMonthName(month: string, language: Language): string {
  return withCapital(formatter(locales[language], { month: 'long', timeZone: 'UTC' }).format(noonOf(`${month}-15`)));
}

/** A month after the number of a day: `December`, `декабря`. */
export function formatMonthOfDay(month: string, language: Language): string {
  const parts = formatter(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' }).formatToParts(
    noonOf(`${month}-15`),
  );
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(instant: Date, timeZone: string): string {
  return formatter('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(instant);
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDayOf(month: string): string {
  const next = noonOf(`${addMonths(month, 1)}-01`);
  return new Date(next.getTime() - 24 * 60 * 60_000).toISOString().slice(0, 10);
}

/** The month before or after by so many. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function part(at: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return withoutStops(formatter(locales[language], options).format(at).replaceAll(',', ''), language);
}

/** Russian shortens months and the word for year with full stops, which would double that of the sentence around them. */
function withoutStops(text: string, language: Language): string {
  if (language !== 'ru') return text;
  return text
    .replace(/\sг\.$/, '')
    .replaceAll('.', '')
    .replaceAll(' ', '\u00a0');
}

/** Making one takes longer than a hundred uses of it, and a long list writes as many dates as it has rows. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
