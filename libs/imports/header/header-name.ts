/** Words that say the unit of a column and not what it is. */
const UNITS = /(?:^| )(?:руб|рублей|р|rub|rur|usd|eur|₽|шт|ндс|с ндс|без ндс)(?= |$)/g;

/**
 * A header as it is compared: in small letters, without punctuation and units. "Сумма, руб." and "СУММА" are one, and so
 * are "№ сделки" and "Номер сделки".
 */
export function headerName(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/№|(?<!\p{L})no(?!\p{L})/gu, ' номер ')
    .replace(/[^\p{L}\p{N}₽]+/gu, ' ')
    .replace(UNITS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
