import { posix } from 'node:path';
import { bareName } from '../known/bare-name';
import type { KnownProject } from '../known/known-project';

/** A way in which tags may call a project. */
export interface NameForm {
  readonly text: string;
  /** What stands for it in a pattern: `{project}`, `{name}`, or the text itself. */
  readonly token: string;
  /**
   * `own`: nobody would call another project so; `short`: without what packages of one house begin
   * with (`acme-`), or by its folder; `part`: others may well be called so.
   */
  readonly strength: 'own' | 'short' | 'part';
}

/** Every form of a project's names, each text once; they hang on no other project. */
export function nameForms(project: KnownProject): readonly NameForm[] {
  const bare = bareName(project);
  const [short, ...parts] = [...bare.matchAll(/[-_.]/g)].map(({ index }) => bare.slice(index + 1));
  const inFolder = project.root !== '.';
  const forms: readonly NameForm[] = [
    { text: project.name, token: '{project}', strength: 'own' },
    { text: bare, token: '{name}', strength: 'own' },
    ...formsOf([project.packageName ?? bare, ...respelled(bare)], 'own'),
    ...formsOf(inFolder ? [project.root] : [], 'own'),
    ...formsOf([bare.replaceAll(/[-_.]/g, '')], 'short'),
    ...formsOf(inFolder ? [posix.basename(project.root)] : [], 'short'),
    ...formsOf(short === undefined ? [] : spellings(short), 'short'),
    ...formsOf(parts.flatMap(spellings), 'part'),
  ];
  return forms.filter(
    ({ text }, index) =>
      text.length > 0 && forms.findIndex((other) => other.text === text) === index,
  );
}

function formsOf(texts: readonly string[], strength: NameForm['strength']): readonly NameForm[] {
  return texts.map((text) => ({ text, token: text, strength }));
}

function spellings(name: string): readonly string[] {
  return [name, ...respelled(name), name.replaceAll(/[-_.]/g, '')];
}

/** PEP 503: a distribution's hyphens, underscores and dots are one. */
function respelled(name: string): readonly string[] {
  return ['-', '_', '.'].map((separator) => name.replaceAll(/[-_.]/g, separator));
}
