/** How much of a run is done, of a hundred, for a bar; nothing while nobody is counted. */
export function shareDone(done: number, people: number): number {
  return people === 0 ? 0 : Math.min(100, Math.floor((done * 100) / people));
}
