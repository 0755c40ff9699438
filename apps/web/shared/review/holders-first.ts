/** Those who hold one of the roles before everybody else: a delegate may be anybody. */
export function holdersFirst<Somebody extends { roles: readonly string[] }>(
  people: readonly Somebody[],
  roles: readonly string[],
): Somebody[] {
  const isHolder = (somebody: Somebody) => somebody.roles.some((role) => roles.includes(role));
  return [...people.filter(isHolder), ...people.filter((somebody) => !isHolder(somebody))];
}
