/** Where on the screens a cause is seen and mended. */
interface PlaceOfCause {
  to: string;
  search?: Readonly<Record<string, string>>;
}

/** Facts that documents enter, and no table. */
const byDocument = new Set(['fines', 'adjustments']);

/** The screen for what the API names by its own address; nothing where it is computed of what others enter. */
export function placeOfCause(address: string | null): PlaceOfCause | undefined {
  if (address === null) return undefined;
  const { pathname, searchParams } = new URL(address, 'http://premia.invalid');
  const [, , section = '', source = ''] = pathname.split('/');
  const month = searchParams.get('month');
  const department = searchParams.get('departmentId');
  const ofMonth = month === null ? {} : { search: { month } };
  switch (section) {
    case 'monthly-cycles':
      return department === null || month === null
        ? { to: '/months', ...ofMonth }
        : { to: `/monthly-cycles/${department}/${month}/actuals` };
    case 'people':
      return { to: source === '' ? '/people' : `/people/${source}` };
    case 'facts':
      return byDocument.has(source) ? { to: '/memos', ...ofMonth } : { to: '/imports' };
    default:
      return undefined;
  }
}
