import { condition } from '@temporalio/workflow';

/**
 * Lets one handler at a time pass. Two directors may decide in the same instant: the second then
 * sees the state that the first has left behind.
 */
export class Mutex {
  private locked = false;

  /** True while somebody is at it: what the state says now may not be so in a moment. */
  get isTaken(): boolean {
    return this.locked;
  }

  async runExclusive<T>(work: () => Promise<T>): Promise<T> {
    // Looked at again after every wait: several may have been woken by the same release.
    while (this.locked) await condition(() => !this.locked);
    this.locked = true;
    try {
      return await work();
    } finally {
      this.locked = false;
    }
  }
}
