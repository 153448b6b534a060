import { heldVersion, isVersion, readManifest, semverSpelling } from '@release-openmed/core';
import { MANIFESTS } from '@release-openmed/core/names';
import { inFolder } from '../../../inference/in-folder';

/**
 * The version that a project's manifest says, or the file that it points to; null: none is said, or
 * one that stands for none, `0.0.0` and `0.0.0-development` for instance. `read`: text of a file
 * below the workspace.
 */
export function fileVersion(
  root: string,
  read: (path: string) => string | undefined,
): string | null {
  const said = MANIFESTS.flatMap((name) => {
    const path = inFolder(root, name);
    const text = read(path);
    const manifest = text === undefined ? null : readManifest(path, text);
    if (manifest?.ok !== true) return [];
    const { version, dynamicVersion } = manifest.value;
    if (version !== null) return [version];
    if (dynamicVersion?.kind !== 'file') return [];
    return dynamicVersion.files.slice(0, 4).flatMap((file) => {
      const holder = inFolder(root, file);
      const { pattern } = dynamicVersion;
      const held = heldVersion({ path: holder, pattern }, read(holder) ?? '');
      return held.ok && held.value !== null ? [held.value] : [];
    });
  });
  const [version] = said.filter((text) => isVersion(text) && !isPlaceholder(text));
  return version ?? null;
}

function isPlaceholder(text: string): boolean {
  return semverSpelling.parse(text)?.release.every((number) => number === 0) ?? true;
}
