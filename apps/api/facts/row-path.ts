/** Where in the request a row or a withdrawal stands. */
export function pathOf(rows: number, index: number, field = ''): string {
  const place = index < rows ? `rows.${index}` : `withdrawn.${index - rows}`;
  return field === '' ? place : `${place}.${field}`;
}
