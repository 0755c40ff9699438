import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 20;

/** A full collection of garbage takes a tenth of a second. */
const applicationsPerCollection = 5;

/** What keeps the process busy, and who listens to it: the same before an application and after it. */
function whatIsThere(): string[] {
  openOwnStreams();
  const listeners = process
    .eventNames()
    .flatMap((name) => Array<string>(process.listenerCount(name)).fill(`listener to ${String(name)}`));
  return [...process.getActiveResourcesInfo(), ...listeners].sort();
}

/** Node opens these when somebody first looks at them: an application that does has left nothing behind. */
function openOwnStreams(): void {
  void [process.stdout, process.stderr];
}

/** Finds what applications leave behind in the process that had them. */
export class Leftovers {
  private before: string[] | undefined;
  private readonly settings: WeakRef<object>[] = [];

  constructor(private readonly longestMs: number) {}

  /** Before an application begins with these settings, which nobody shall keep after it. */
  watch(settings: object): void {
    this.before ??= whatIsThere();
    this.settings.push(new WeakRef(settings));
  }

  /** Throws what is left after the last one was closed; what ends by itself is waited for. */
  async refuse(): Promise<void> {
    let more: string[] = [];
    for (let waitedMs = 0; waitedMs < this.longestMs; waitedMs += lookMs) {
      more = beyond(this.before ?? [], whatIsThere());
      if (more.length === 0) break;
      await pause(lookMs);
    }
    if (more.length > 0) throw new Error(`The application left behind: ${more.join(', ')}.`);
    if (this.settings.length % applicationsPerCollection === 0) await this.refuseKept();
  }

  /** An application that something still refers to has its settings. */
  private async refuseKept(): Promise<void> {
    await pause(0);
    globalThis.gc?.();
    const kept = this.settings.slice(0, -1).filter((each) => each.deref() !== undefined).length;
    if (kept > 0)
      throw new Error(`${kept} of ${this.settings.length} applications are kept by something after their end.`);
  }
}

function beyond(before: readonly string[], now: readonly string[]): string[] {
  const rest = [...before];
  return now.filter((each) => {
    const at = rest.indexOf(each);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}
