interface Version {
  id: string;
  code: string;
  schemeVersion: number;
  status: string;
  effectiveFrom: string;
}

/** The versions that pay today: of each scheme the last signed one that has begun. */
export function versionsInForce(all: readonly Version[], today: string): Map<string, Version> {
  const found = new Map<string, Version>();
  for (const each of all) {
    if (each.status !== 'signed' || each.effectiveFrom > today) continue;
    const known = found.get(each.code);
    if (known === undefined || known.schemeVersion < each.schemeVersion) found.set(each.code, each);
  }
  return found;
}
