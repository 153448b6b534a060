/**
 * That a function or class, used as a decorator, gives back what is called, subclassed or read as
 * before: for each way of using it, the names of the decorators which must do so too. A way that is
 * not there may do anything.
 */
export interface Keeping {
  /** `@name` */
  readonly plain?: readonly string[];
  /** `@name(…)` */
  readonly called?: readonly string[];
}

/** By the method that decorates (`@registry.register`); its own under the empty name. */
export type Keepings = Readonly<Record<string, Keeping>>;
