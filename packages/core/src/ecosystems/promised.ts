/** Something that a manifest promises to those who install the package. */
export interface Promised {
  readonly kind: PromiseKind;
  /** `gpu`; `console_scripts: name`; `react`; `node`. */
  readonly name: string;
  /** What it may be; null: it is there, or it is not. */
  readonly range: string | null;
  /** In the manifest, from 1. */
  readonly line: number;
}

/**
 * `extra`: an optional set of requirements. `entry-point`: something that is found by name, such as
 * a command or a plugin. `platform`: what it runs on. `peer`: what users have to bring along.
 */
export type PromiseKind = 'extra' | 'entry-point' | 'platform' | 'peer';
