/** What a spec asks of the process that hosts its services. One at a time. */
export type HostRequest =
  | { readonly kind: 'start'; readonly env: Record<string, string>; readonly logFile: string }
  | { readonly kind: 'stop' };

export type HostAnswer = { readonly isDone: true } | { readonly isDone: false; readonly problem: string };
