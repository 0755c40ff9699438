/** By which the digits of a Russian account are multiplied, one after the other, again and again. */
const RUSSIAN_WEIGHTS = [7, 1, 3] as const;

/** Offices of the Bank of Russia: their accounts are checked with the digits of the office, not with those of a bank. */
const OFFICE = /00[0-2]$/;

/**
 * Whether the check digit of a Russian account of 20 digits fits the bank of a BIK of 9: the last digits of the bank in front
 * of the account, each digit times its weight, of each product the last digit; their sum ends with 0 (instruction 579-P of
 * the Bank of Russia and its order of 8 September 1997, No. 515).
 */
export function isRussianAccountOf(bik: string, account: string): boolean {
  const bank = OFFICE.test(bik) ? `0${bik.slice(4, 6)}` : bik.slice(6);
  const sum = [...`${bank}${account}`].reduce(
    (before, digit, index) => before + ((Number(digit) * (RUSSIAN_WEIGHTS[index % 3] ?? 0)) % 10),
    0,
  );
  return sum % 10 === 0;
}

/** Whether the check digits of an IBAN fit: the number that its letters and digits stand for leaves 1 when it is divided by 97 (ISO 13616). */
export function isValidIban(iban: string): boolean {
  const turned = `${iban.slice(4)}${iban.slice(0, 4)}`;
  const digits = [...turned].map((sign) => parseInt(sign, 36).toString()).join('');
  return BigInt(digits) % 97n === 1n;
}
