import type { Day } from '#calendar/day.js';
import { JANUARY } from '../dating/business-year.js';
import type { ProrationBasis } from '../dating/days-of-month.js';
import { DEFAULT_PLACES } from '../numbers/currency.js';
import type { PayNature } from './pay-nature.js';

/** A number of the month that the scheme declares. */
export interface DeclaredValue {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** What is read when the month has no such value; without it the value is required. */
  readonly default?: string | undefined;
}

export interface DeclaredComponent {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly nature: PayNature;
  /** The statement line that it shares with others, where it does. */
  readonly line?: string | undefined;
  /** Of a settlement, its place among the others. */
  readonly settlementPlace?: number | undefined;
  /** Whether it may take away from the variable pay of the month. */
  readonly takesAway: boolean;
  /** The share of the month's pay that it takes away at most, of a component that fines have to leave room for. */
  readonly withheldLimit?: string | undefined;
  /** Whether it pays deal by deal, and tells what it pays for each. */
  readonly paysByDeal?: boolean;
  /** Whether it is paid by the personal KPI plan of the inputs. */
  readonly readsPersonalPlan?: boolean;
  /** The codes of what else its terms name: the criteria of a contest, the kinds of events. */
  readonly named?: readonly string[];
  /** The names of its indicators by their codes; those of a personal plan come with each person. */
  readonly indicators: ReadonlyMap<string, string>;
}

/** What a scheme says of itself, beside the names that it declares. */
export interface SchemeSettings {
  /** By which days a change inside the month divides it. */
  readonly withinMonth: ProrationBasis;
  /** The decimals of the scheme's currency. */
  readonly places: number;
  /** The first day on which this version of the scheme is in force. */
  readonly effectiveFrom?: Day;
  /** The number of the month in which the business year begins. */
  readonly yearBeginsIn: number;
}

const OF_NO_SCHEME: SchemeSettings = { withinMonth: 'calendar-days', places: DEFAULT_PLACES, yearBeginsIn: JANUARY };

/** The names that a checked scheme declares; asking for a code that it does not have is a mistake of the program. */
export class Vocabulary implements SchemeSettings {
  readonly withinMonth: ProrationBasis;
  readonly places: number;
  readonly effectiveFrom?: Day;
  readonly yearBeginsIn: number;

  constructor(
    private readonly values: ReadonlyMap<string, DeclaredValue>,
    readonly components: readonly DeclaredComponent[],
    private readonly conditionNames: ReadonlyMap<string, string>,
    { withinMonth, places, effectiveFrom, yearBeginsIn }: SchemeSettings = OF_NO_SCHEME,
  ) {
    this.withinMonth = withinMonth;
    this.places = places;
    if (effectiveFrom !== undefined) this.effectiveFrom = effectiveFrom;
    this.yearBeginsIn = yearBeginsIn;
  }

  value(code: string): DeclaredValue {
    const declared = this.values.get(code);
    if (declared === undefined)
      throw new RangeError('The scheme declares no such value; its references were not checked.');
    return declared;
  }

  componentName(code: string): string {
    const declared = this.components.find((component) => component.code === code);
    if (declared === undefined)
      throw new RangeError('The scheme has no such component; its references were not checked.');
    return declared.name;
  }

  /** The author's name of a component's indicator: the scheme's, else that of the person's plan, else its code. */
  indicatorName(component: string, code: string, ofPlan?: string): string {
    return this.components.find((each) => each.code === component)?.indicators.get(code) ?? ofPlan ?? code;
  }

  conditionName(code: string): string {
    const name = this.conditionNames.get(code);
    if (name === undefined) throw new RangeError('The scheme has no such condition; its references were not checked.');
    return name;
  }
}
