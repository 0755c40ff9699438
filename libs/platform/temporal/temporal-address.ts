import { loadClientConnectConfig } from '@temporalio/envconfig';

/**
 * Where Temporal is and how to reach it, from the standard Temporal environment configuration
 * (TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TLS, API key, profiles): the code does not know whether it is
 * a development server, a cluster or a hosted namespace.
 */
export function temporalAddress() {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  return { connectionOptions, namespace: namespace ?? 'default' };
}
