/**
 * Between the API and everybody who asks it: a request that finds no session waits here until somebody has signed in
 * again, and is then sent once more. Whoever asked notices nothing, and what was typed stays where it is.
 */
class SessionGate {
  private token = '';
  private isOpen = false;
  private waiting: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();

  /** Whether requests wait for somebody to sign in. */
  readonly isShut = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get csrfToken(): string {
    return this.token;
  }

  /** Somebody has signed in: what waited goes on. */
  open(csrfToken: string): void {
    this.token = csrfToken;
    this.isOpen = true;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((goOn) => goOn());
    this.tell();
  }

  /** Whether a request that found no session can wait for one: not before anybody has signed in on this page. */
  canWait(): boolean {
    return this.isOpen;
  }

  untilOpen(): Promise<void> {
    const opened = new Promise<void>((resolve) => this.waiting.push(resolve));
    this.tell();
    return opened;
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

export const sessionGate = new SessionGate();
