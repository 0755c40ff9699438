/** Asks an address over HTTP; answers with undefined when it answers 200 in time, else with the refusal in words. */
export async function askHttp(url: string, timeoutMs: number): Promise<string | undefined> {
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { signal: limit });
    const body = await response.text();
    return response.status === 200 ? undefined : `${response.status} ${body.slice(0, 200)}`;
  } catch (error) {
    if (limit.aborted) return `no answer within ${timeoutMs / 1000} s`;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return 'it does not listen yet';
    return cause instanceof Error ? cause.message : String(cause);
  }
}
