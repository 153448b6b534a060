import type { ChangelogSection } from '../config/config-schema';
import type { Bump } from '../versions/bump';

/** Which change asks for which bump, and under which heading it is told. */
export interface Policy {
  readonly name: string;
  /** By commit type. */
  readonly types: ReadonlyMap<string, Bump>;
  /** What a commit asks for whose type is not listed, or that has none. */
  readonly otherwise: Bump;
  /** By commit type; what is not listed stands under Changed. */
  readonly sections: ReadonlyMap<string, ChangelogSection>;
  readonly nestedEntries: boolean;
}
