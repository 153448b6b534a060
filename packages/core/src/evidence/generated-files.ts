/**
 * Whether files are what their commands print. The commands run in the working tree, so it has to
 * be the commit.
 */
export interface GeneratedFiles {
  readonly kind: 'generated-files';
  readonly commit: string;
  readonly files: readonly {
    /** Below the workspace. */
    readonly path: string;
    /** Program and arguments; no shell reads them. */
    readonly command: readonly string[];
  }[];
}

export interface GeneratedFile {
  readonly path: string;
  /** Null: it is what its command prints. */
  readonly problem: GeneratedProblem | null;
}

export type GeneratedProblem =
  /** `line`: the first that differs, from 1. */
  | { readonly kind: 'differs'; readonly line: number }
  | { readonly kind: 'untracked' }
  /** `why`: what follows upon “because”. */
  | { readonly kind: 'unknown'; readonly why: string };
