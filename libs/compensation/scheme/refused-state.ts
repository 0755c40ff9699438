/** Stands in place of a state that was refused: its component is calculated without it, so that what is missing is told as well. */
export const REFUSED_STATE: unique symbol = Symbol('a state that was refused');
