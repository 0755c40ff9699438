/** Words that stand alone or begin a line, with a capital where the language has them. */
export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
