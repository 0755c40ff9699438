/** Any kind whose result is one number, such as higher is better or within bounds: the value reached, in the unit of the indicator. Where less is better it is 0 or more. */
interface ValueActual {
  value: string;
}
/** A quotient: what is divided, and by what. */
interface QuotientActual {
  numerator: string;
  denominator: string;
}
/** Loss share: how many of the regular clients were lost. */
interface LostActual {
  lost: string;
}
/** Deviation: the quantity sold, and the average need it is judged by (of sold, where no need is given). */
interface SoldActual {
  sold: string;
  averageNeed?: string | undefined;
}
/** Yes/no and milestones. */
interface AchievedActual {
  achieved: boolean;
}
/** Any kind: why there is no value. It pays nothing. */
interface MissingActual {
  missing: string;
}

/** What one indicator came to: exactly one of the forms. */
export type IndicatorActual = ValueActual | QuotientActual | LostActual | SoldActual | AchievedActual | MissingActual;
