/** `kpi-bonus` as `KpiBonus`. */
export function pascalCase(code: string): string {
  return code.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
