/** Alpha's figures (a plan of 60 000 that comes out at 47 000); weights are exact shares of the base. */
export const alphaPlan = {
  baseBonus: '60000.00',
  indicators: [
    {
      code: 'sales',
      name: 'Sales',
      kind: 'higher-is-better',
      target: '1000000',
      unit: 'RUB',
      weight: '5/12',
      howMeasured: 'Shipped in the month, without VAT, by the sales ledger.',
      howInfluenced: 'By offers to own clients and by calls to new ones.',
    },
    {
      code: 'receivables',
      name: 'Receivables',
      kind: 'within-bounds',
      atMost: '200000',
      unit: 'RUB',
      weight: '1/6',
      howMeasured: 'What own clients owe beyond the agreed days on the last day, by the accounts.',
      howInfluenced: 'By agreeing days and limits, and by reminding before they end.',
    },
    {
      code: 'retention',
      name: 'Regular clients kept',
      kind: 'loss-share',
      target: '10',
      unit: 'clients',
      weight: '1/4',
      howMeasured: 'Regular clients without an order in the month, out of those of its first day.',
      howInfluenced: 'By a visit to each of them and by settling their complaints.',
    },
    {
      code: 'forecast',
      name: 'Volume forecast',
      kind: 'deviation',
      target: '1000',
      unit: 'units',
      weight: '1/6',
      howMeasured: 'The forecast of the month before beside the need that purchasing counts.',
      howInfluenced: 'By asking clients for their plans before the forecast is handed in.',
    },
  ],
};

/** The same plan as it was first written, with a base that the commercial director does not agree to. */
export const alphaPlanAtFirst = { ...alphaPlan, baseBonus: '65000.00' };

/** What July came to: sales as planned, receivables within their bound, 2 of 10 clients lost, 500 sold of 1 000 forecast with an average need of 600. */
export const alphaActuals = {
  sales: { value: '1000000' },
  receivables: { value: '180000' },
  retention: { lost: '2' },
  forecast: { sold: '500', averageNeed: '600' },
};
