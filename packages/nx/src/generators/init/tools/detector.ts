import type { Found } from '../known/found';
import type { Settings } from '../known/settings';

/** One release tool that this plugin may replace. */
export interface Detector {
  /** As people call it. */
  readonly tool: string;
  /** Names of the files it keeps its settings in, wherever they lie; beyond the manifests. */
  readonly files: readonly string[];
  /** Null: the repository does not use it. */
  readonly detect: (settings: Settings) => Found | null;
}
