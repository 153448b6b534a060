import type { Detected } from './detected';
import type { KnownProject } from './known/known-project';
import { type Agreement, agreementOf } from './tags/agreement';
import type { ChosenTag } from './tags/claims';
import { currentClaims, keyOf } from './tags/current-claims';

/** A released project as a first user wants to see it; `null` where there is nothing. */
export interface ProjectRow {
  readonly project: string;
  readonly tag: string | null;
  readonly released: string | null;
  readonly file: string | null;
  /** Null: no tags to agree with. */
  readonly agreement: Agreement | null;
}

/** By folder, what is known of each project that is released. */
export function projectTable(
  { claims: { claims }, projects, groups }: Detected,
  chosen: readonly ChosenTag[],
): readonly ProjectRow[] {
  const current = currentClaims(claims, chosen);
  return [...projects]
    .sort((a, b) => (a.root < b.root ? -1 : 1))
    .map((project): ProjectRow => {
      const { name, fileVersion: file } = project;
      const claim = ownerKeys(project, groups).flatMap((key) => current.get(key) ?? [])[0];
      if (claim === undefined)
        return { project: name, tag: null, released: null, file, agreement: null };
      const { series } = claim;
      const agreement = agreementOf(file, series);
      const tag = `${series.prefix}{version}`;
      return { project: name, tag, released: series.highest.text, file, agreement };
    });
}

function ownerKeys({ name }: KnownProject, groups: Detected['groups']): readonly string[] {
  const group = groups.find(({ members }) => members.includes(name));
  return [
    ...(group === undefined ? [] : [keyOf({ kind: 'group', name: group.name })]),
    keyOf({ kind: 'project', name }),
  ];
}
