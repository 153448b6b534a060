import type { KnownProject } from '../known/known-project';
import type { NameForm } from './name-forms';

/** A project that a tag's prefix may name. */
export interface Match {
  /** With `{version}`, and where the name stood, its token. */
  readonly pattern: string;
  readonly strength: NameForm['strength'];
  /**
   * What stands before the name: nothing, a word of the project's own path (`python-`), or one that
   * may belong to another name (`babel-core`).
   */
  readonly before: 'nothing' | 'own' | 'foreign';
  /** Characters of the name. */
  readonly length: number;
}

const SEPARATOR = /^(?:==|[-_@/.]?v?|[-_/@.]v?\.)$/;
const WORDS_OF_RELEASES = new Set(['release', 'releases', 'tag', 'tags', '']);

/**
 * How the prefix may name the project: a name in it, whole, that only a separator follows. Null: it
 * does not. `folders` are the workspace's top folders: `java-client-v` is not python/client's when
 * there is a folder java.
 */
export function matchPrefix(
  prefix: string,
  forms: readonly NameForm[],
  { root, folders }: { readonly root: string; readonly folders: ReadonlySet<string> },
): Match | null {
  const found = forms.flatMap(({ text, token, strength }): Match[] => {
    const at = prefix.lastIndexOf(text);
    if (at < 0) return [];
    const [lead, after] = [prefix.slice(0, at), prefix.slice(at + text.length)];
    if (/[A-Za-z0-9]$/.test(lead) || !SEPARATOR.test(after)) return [];
    const before = whatStandsBefore(lead, root, folders);
    if (before === null) return [];
    return [{ pattern: `${lead}${token}${after}{version}`, strength, before, length: text.length }];
  });
  return found.sort(compareMatches)[0] ?? null;
}

/** Negative: the first names the project more surely. */
export function compareMatches(a: Match, b: Match): number {
  return rank(a) - rank(b) || b.length - a.length;
}

const STRENGTHS: readonly NameForm['strength'][] = ['own', 'short', 'part'];

const rank = ({ strength, before }: Match): number =>
  (before === 'foreign' ? STRENGTHS.length : 0) + STRENGTHS.indexOf(strength);

function whatStandsBefore(
  lead: string,
  root: KnownProject['root'],
  folders: ReadonlySet<string>,
): Match['before'] | null {
  if (lead === '') return 'nothing';
  const own = new Set(root.split('/'));
  const words = lead.split(/[-_/@.]+/);
  if (words.some((word) => folders.has(word) && !own.has(word))) return null;
  return words.every((word) => own.has(word) || WORDS_OF_RELEASES.has(word)) ? 'own' : 'foreign';
}
