import type { FileSpec } from '@release-openmed/testing';

/**
 * A small workspace as real repositories are, and what a person meets who takes this plugin there:
 * what `init` writes, the plan, the replay, and where something is wrong, the error.
 */
export interface Shape {
  /** What is particular about it. */
  readonly title: string;
  /**
   * Oldest first; the first one gets a private `package.json`, a `nx.json` and a `.gitignore` too,
   * where it has none of its own.
   */
  readonly commits: readonly ShapeCommit[];
  readonly init?: ShapeInit;
  /** The plugin's options as a person wrote them, in place of what `init` writes. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Arguments of the dry run, `-c rc` for instance. */
  readonly args?: readonly string[];
  /** What the dry run releases: `core 1.2.0 → 1.3.0, core@1.3.0`; none: nothing. */
  readonly plan?: readonly string[];
  /** Codes of the errors that stop it, sorted; none: nothing does. */
  readonly errors?: readonly string[];
  /** Codes of what it warns of, sorted; absent: they do not matter. */
  readonly warnings?: readonly string[];
  /** What `nx release-replay` says, or some of it. */
  readonly replay?: string | RegExp;
  /** What a release with the same arguments leaves on the remote. */
  readonly release?: ShapeRelease;
}

export interface ShapeCommit {
  readonly message: string;
  /** JSON where it is an object; null: the file is deleted. */
  readonly files?: Readonly<Record<string, ShapeFile>>;
  readonly tags?: readonly string[];
  /** For `parents` of others. */
  readonly id?: string;
  /** Default: main. */
  readonly branch?: string;
  readonly parents?: readonly string[];
}

export type ShapeFile = FileSpec | object | null;

/** `nx g @release-openmed/nx:init`, asked by nobody in a terminal. */
export interface ShapeInit {
  /** Arguments beyond it. */
  readonly args?: readonly string[];
  /** What it enters in `nx.json`, whole; null: it refuses, and changes nothing. */
  readonly options: Readonly<Record<string, unknown>> | null;
  /** What it says, or some of it. */
  readonly says?: readonly (string | RegExp)[];
}

export interface ShapeRelease {
  /** Tags that are new on the remote, sorted. */
  readonly tags: readonly string[];
  /** The stamp's subject; absent: it does not matter. */
  readonly subject?: string;
  /** By path, what the released commit's file holds among other things; null: there is none. */
  readonly files?: Readonly<Record<string, string | RegExp | null>>;
  /** Commands that have to succeed in a fresh clone of what was released, `npm ci` for instance. */
  readonly clients?: readonly (readonly string[])[];
}
