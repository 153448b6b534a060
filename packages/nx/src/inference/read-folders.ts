import { MANIFEST_NAMES } from '@release-openmed/core/names';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  buildPackageJsonPatterns,
  buildPackageJsonWorkspacesMatcher,
} from 'nx/src/plugins/package-json';
import type { Folder } from './folder';
import { inFolder } from './in-folder';
import { type Pyproject, readPyproject } from './read-pyproject';
import { readSetupCfg } from './read-setup-cfg';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads the manifests that `files` (relative to `workspaceRoot`) name; the top folder is always in
 * the answer.
 */
export function readFolders(files: readonly string[], workspaceRoot: string): readonly Folder[] {
  const present = new Set(files);
  const isMember = memberMatcher(workspaceRoot, present.has(MANIFEST_NAMES.npm));
  const readAt = (path: string): string | null =>
    present.has(path) ? readText(join(workspaceRoot, path)) : null;
  return [...new Set(['.', ...files.map((file) => dirname(file))])].map((root) => {
    const at = (file: string): string => inFolder(root, file);
    const packageJson = parseJson(readAt(at(MANIFEST_NAMES.npm)));
    const projectJson = parseJson(readAt(at('project.json')));
    const python = readPython((file) => readAt(at(file)));
    return {
      root,
      npmMember: packageJson !== null && isMember(at(MANIFEST_NAMES.npm)),
      packageJson: packageJson && {
        name: nameOf(record(packageJson['nx'])) ?? nameOf(packageJson),
        private: Boolean(packageJson['private']),
      },
      projectJson: projectJson && { name: nameOf(projectJson), tags: tagsOf(projectJson) },
      pyproject: python?.says ?? null,
      pythonFile: python?.file ?? null,
    };
  });
}

const PYTHON = { [MANIFEST_NAMES.python]: readPyproject, 'setup.cfg': readSetupCfg };

/** The first manifest that makes the folder a Python project. */
function readPython(
  textOf: (file: string) => string | null,
): { readonly file: string; readonly says: Pyproject } | null {
  for (const [file, read] of Object.entries(PYTHON)) {
    const text = textOf(file);
    const says = text === null ? null : read(text);
    if (says !== null) return { file, says };
  }
  return null;
}

/**
 * The same two functions, and the same exception, by which Nx decides which `package.json` is a
 * project.
 */
function memberMatcher(workspaceRoot: string, atTop: boolean): (path: string) => boolean {
  if (process.env['NX_INFER_ALL_PACKAGE_JSONS'] === 'true' && !atTop) return () => true;
  const readJson = (path: string): Json => parseJson(readText(join(workspaceRoot, path))) ?? {};
  const matches = buildPackageJsonWorkspacesMatcher(
    buildPackageJsonPatterns(workspaceRoot, readJson),
  );
  return (path) => Boolean(matches(path));
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** Null for what is not an object: Nx's own plugin reports a malformed file. */
function parseJson(text: string | null): Json | null {
  try {
    return text === null ? null : record(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return null;
  }
}

function record(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : null;
}

function nameOf(json: Json | null): string | null {
  return typeof json?.['name'] === 'string' && json['name'] !== '' ? json['name'] : null;
}

function tagsOf(json: Json): readonly string[] {
  return Array.isArray(json['tags'])
    ? json['tags'].filter((tag): tag is string => typeof tag === 'string')
    : [];
}
