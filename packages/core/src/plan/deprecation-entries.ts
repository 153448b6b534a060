import type { NoteEntry } from '../changelog/note-entry';
import { DEPRECATIONS } from '../config/parse-deprecations';
import type { DeprecationMark } from '../evidence/api-deprecations';
import type { Walk } from '../history/read-walk';

interface Window {
  /** Places in the walk of the commits that the notes tell of, newest first. */
  readonly window: readonly number[];
  readonly history: Pick<Walk, 'idAt' | 'pathsAt'>;
}

/**
 * What a release deprecates is told in its notes, whether a commit says so or not: users plan by
 * it. It is put down to the commit that touched the file last; what came before the window was told
 * with an earlier candidate.
 */
export function deprecationEntries(
  marks: readonly DeprecationMark[],
  told: readonly NoteEntry[],
  { window, history }: Window,
): readonly NoteEntry[] {
  const said = told.filter(({ section }) => section === 'Deprecated');
  return marks
    .filter(({ symbol }) => !said.some(({ subject }) => subject.includes(lastName(symbol))))
    .flatMap((mark): NoteEntry[] => {
      const at =
        window.find((place) => history.pathsAt(place).includes(mark.file)) ??
        (isDeclared(mark) ? window[0] : undefined);
      if (at === undefined) return [];
      return [
        {
          commit: history.idAt(at),
          type: 'deprecate',
          scope: null,
          subject: `\`${mark.symbol}\`${instead(mark)}`,
          breaking: null,
          section: 'Deprecated',
          authors: [],
          references: [],
        },
      ];
    });
}

/** A file for the whole workspace: no commit of the project need have touched it. */
function isDeclared({ file }: DeprecationMark): boolean {
  return file.endsWith(DEPRECATIONS);
}

function instead({ replacement }: DeprecationMark): string {
  if (replacement === undefined) return '';
  return replacement === null ? ': there is no replacement' : `: use \`${replacement}\` instead`;
}

/** `redact` of `package.module.redact`. */
function lastName(symbol: string): string {
  return /[^.#/(]+\)?$/.exec(symbol)?.[0].replace(')', '') ?? symbol;
}
