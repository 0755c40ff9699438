/** Alpha's figures (a plan of 60 000 that comes out at 47 000); weights are exact shares of the base. */
export const alphaPlan = {
  baseBonus: '60000.00',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '5/12' },
    {
      code: 'receivables',
      name: 'Receivables',
      kind: 'within-bounds',
      atMost: '200000',
      unit: 'RUB',
      weight: '1/6',
    },
    {
      code: 'retention',
      name: 'Regular clients kept',
      kind: 'loss-share',
      target: '10',
      unit: 'clients',
      weight: '1/4',
    },
    { code: 'forecast', name: 'Volume forecast', kind: 'deviation', target: '1000', unit: 'units', weight: '1/6' },
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
