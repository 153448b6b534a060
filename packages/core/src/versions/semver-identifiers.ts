import type { PrePhase, Version } from './version';

const WORDS: Readonly<Record<PrePhase, string>> = { a: 'alpha', b: 'beta', rc: 'rc' };

/**
 * The prerelease part as SemVer compares it. A development build of rc 2 is written above rc 1
 * (`rc.1.dev.3`): in SemVer a longer list sorts higher, so `rc.2.dev.3` would sort above the rc 2
 * that it leads to. A post release's own development builds are not of this part.
 */
export function semverIdentifiers(version: Version): readonly (string | number)[] {
  if (version.other !== null) return version.other;
  const dev = version.post === null ? version.dev : null;
  const tail = dev === null ? [] : ['dev', dev];
  if (version.pre === null) return tail;
  return [
    WORDS[version.pre.phase],
    dev === null ? version.pre.number : version.pre.number - 1,
    ...tail,
  ];
}
