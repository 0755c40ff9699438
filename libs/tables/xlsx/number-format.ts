/** What the format of a number says of what it is. */
export interface ShownAs {
  readonly isDay?: true;
  readonly isPercent?: true;
  /** As many digits as it is filled up to with zeros. */
  readonly digits?: number;
}

/** Formats that every workbook has without naming them; 27 to 36 and 50 to 58 are days in East Asian languages. */
function builtIn(id: number): ShownAs | undefined {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { isDay: true };
  if (id === 9 || id === 10) return { isPercent: true };
  return id < 50 ? {} : undefined;
}

/** What a format of a workbook says; `code` is what the workbook writes for its number, where it does. */
export function shownAs(id: number, code: string | undefined): ShownAs {
  const known = code === undefined ? builtIn(id) : undefined;
  if (known) return known;
  // Of what is shown of positive numbers; words, colours and conditions are no part of the number.
  const [positive = ''] = (code ?? '').split(';');
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|hh|m|mm|s|ss)[^\]]*\]/gi, '');
  if (/^0{2,40}$/.test(bare)) return { digits: bare.length };
  if (/[yd]|г{2,4}|д{1,4}/i.test(bare) || /(?:^|[^hs\[:])m{1,5}(?!:|\])/i.test(bare.replace(/general/gi, '')))
    return { isDay: true };
  return bare.includes('%') ? { isPercent: true } : {};
}
