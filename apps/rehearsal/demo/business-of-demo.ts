/** Whom the demo company sells to. */
export const clients = [
  ['stroydom', 'Stroydom'],
  ['severmash', 'Severmash Trade'],
  ['volga-retail', 'Volga Retail'],
  ['tekhnosklad', 'Tekhnosklad'],
  ['ural-supply', 'Ural Supply'],
  ['baltic-store', 'Baltic Store'],
  ['masterovoy', 'Masterovoy'],
  ['sibir-opt', 'Sibir Opt'],
  ['domovoy', 'Domovoy'],
  ['kuban-market', 'Kuban Market'],
  ['neva-service', 'Neva Service'],
  ['oka-tools', 'Oka Tools'],
].map(([externalId, name]) => ({ externalId: externalId ?? '', name: name ?? '' }));

/** What it sells. */
export const productLines = ['Tools', 'Fasteners', 'Lighting'] as const;

/** What account managers are asked to do besides selling. */
export const tasksOfManagers = [
  'Reconcile the accounts of key clients',
  'Visit two clients who order less',
  'Bring the client cards up to date',
  'Present the new range of lighting',
  'Collect the plans of clients for the quarter',
  'Report on lost tenders',
] as const;
