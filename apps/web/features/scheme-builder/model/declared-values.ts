interface Declared {
  code: string;
  schemes: { id: string; name: string }[];
}

/** The schemes that read a number of the month. */
export function readersOf(code: string, declared: readonly Declared[]): Declared['schemes'] {
  return declared.find((each) => each.code === code)?.schemes ?? [];
}

/** The numbers that schemes read and no definition counts: they are entered. */
export function notCounted<Each extends Declared>(
  declared: readonly Each[],
  definitions: readonly { code: string; status: string }[],
): Each[] {
  const counted = new Set(definitions.filter(({ status }) => status !== 'closed').map(({ code }) => code));
  return declared.filter(({ code }) => !counted.has(code));
}
