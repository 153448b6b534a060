import { posix } from 'node:path';
import { bareName } from '../known/bare-name';
import type { KnownProject } from '../known/known-project';

/** A way in which tags may call a project. */
export interface NameForm {
  readonly text: string;
  /** What stands for it in a pattern: `{project}`, `{name}`, or the text itself. */
  readonly token: string;
  /** `own`: nobody would call another project so; `short`: others may well be called so too. */
  readonly strength: 'own' | 'short';
}

/**
 * Every form of a project's names, each text once. `shared` is what the names of packages of the
 * workspace begin with (`acme-`): people leave it out.
 */
export function nameForms(project: KnownProject, shared: ReadonlySet<string>): readonly NameForm[] {
  const bare = bareName(project);
  const forms: readonly NameForm[] = [
    { text: project.name, token: '{project}', strength: 'own' },
    { text: bare, token: '{name}', strength: 'own' },
    ...own(project.packageName ?? bare),
    ...respelled(bare).flatMap(own),
    ...(project.root === '.' ? [] : own(project.root)),
    ...(project.root === '.' ? [] : short(posix.basename(project.root))),
    ...[...shared].filter((lead) => bare.startsWith(lead)).flatMap((lead) => shortened(bare, lead)),
    ...short(bare.replaceAll(/[-_.]/g, '')),
  ];
  return forms.filter(
    ({ text }, index) =>
      text.length > 0 && forms.findIndex((other) => other.text === text) === index,
  );
}

const own = (text: string): readonly NameForm[] => [{ text, token: text, strength: 'own' }];
const short = (text: string): readonly NameForm[] => [{ text, token: text, strength: 'short' }];

function shortened(bare: string, lead: string): readonly NameForm[] {
  const rest = bare.slice(lead.length);
  return [rest, ...respelled(rest), rest.replaceAll(/[-_.]/g, '')].flatMap(short);
}

/** PEP 503: a distribution's hyphens, underscores and dots are one. */
function respelled(name: string): readonly string[] {
  return ['-', '_', '.'].map((separator) => name.replaceAll(/[-_.]/g, separator));
}
