/** What the fonts of a print have: Latin, Greek, Cyrillic, Devanagari, punctuation, currencies, arrows, signs and shapes. */
const NOT_PRINTABLE =
  /[^\n\u0020-\u007E\u00A0-\u0377\u03A3-\u03E1\u0384-\u038A\u038C\u038E-\u03A1\u03F0-\u052F\u0900-\u097F\u1E00-\u1EFF\u200B-\u200D\u2010-\u2027\u202F-\u205E\u2070\u2071\u2074-\u208E\u20A0-\u20C0\u2100-\u215F\u2190-\u22FF\u25A0-\u25FF\uFFFD]/gu;

/** The sign for a character that cannot be shown. */
const UNKNOWN = '\uFFFD';

/** A text as a print can show it: a character that no font of it has would stop the whole page, and is shown as one that is not known. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(NOT_PRINTABLE, UNKNOWN);
}
