/** What people are beside each other by: the attainment of their plans, or what their months paid. */
export const tailMeasures = ['attainment', 'pay'] as const;
export type TailMeasure = (typeof tailMeasures)[number];
