import { loadClientConnectConfig } from '@temporalio/envconfig';

export type TemporalAddress = ReturnType<typeof temporalAddress>;

/**
 * Where Temporal is and how to reach it, from the standard Temporal environment configuration
 * (TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TLS, API key, profiles): the code does not know whether it is
 * a development server, a cluster or a hosted namespace.
 */
export function temporalAddress(env: NodeJS.ProcessEnv = process.env) {
  const { connectionOptions, namespace } = loadClientConnectConfig({ overrideEnvVars: env as Record<string, string> });
  return { connectionOptions, namespace: namespace ?? 'default' };
}
