import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fail, ok, type Failure, type Result } from '@release-openmed/core';

/**
 * One candidate report; `name`: what its gate report is called, below the folder of gate reports.
 */
export interface CandidateFile {
  readonly path: string;
  readonly name: string;
}

/**
 * The candidates that a path names: one report, every `.json` below a folder, or a queue: JSON
 * lines, each a path or an object with `report`, or a JSON object whose `candidates` have `report`.
 * Sorted by name; two of one name are refused.
 */
export async function listCandidates(path: string): Promise<Result<readonly CandidateFile[]>> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    return fail({
      code: 'model-report-missing',
      message: `There is no candidate report at ${path}.`,
      fix: 'Name a report, a folder of reports or a queue with --report.',
      where: path,
    });
  }
  const files = found.isDirectory() ? ok(await inFolder(path)) : await inFile(path);
  if (!files.ok) return files;
  const sorted = [...files.value].sort((left, right) => (left.name < right.name ? -1 : 1));
  const twice = sorted.filter(({ name }, index) => sorted[index + 1]?.name === name);
  if (twice.length === 0) return ok(sorted);
  return fail(
    ...twice.map(({ name }): Failure => ({
      code: 'model-report-name',
      message: `Two candidates would write the gate report ${name}.`,
      fix: 'Give the candidate reports names of their own.',
      where: name,
    })),
  );
}

async function inFolder(folder: string): Promise<readonly CandidateFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }));
}

async function inFile(path: string): Promise<Result<readonly CandidateFile[]>> {
  if (path.endsWith('.jsonl'))
    return queue(
      path,
      (await readFile(path, 'utf8'))
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [parsed(line)])),
    );
  const value = parsed(await readFile(path, 'utf8'));
  if (
    typeof value === 'object' &&
    value !== null &&
    'candidates' in value &&
    Array.isArray(value.candidates)
  )
    return queue(path, value.candidates);
  return ok([{ path, name: basename(path) }]);
}

function queue(path: string, entries: readonly unknown[]): Result<readonly CandidateFile[]> {
  const files = entries.map((entry) => {
    const report =
      typeof entry === 'object' && entry !== null && 'report' in entry ? entry.report : entry;
    if (typeof report !== 'string' || report === '') return null;
    const inside = !report.startsWith('/') && !report.split('/').includes('..');
    return { path: resolve(dirname(path), report), name: inside ? report : basename(report) };
  });
  const broken = files.flatMap((file, index) => (file === null ? [index + 1] : []));
  if (broken.length === 0) return ok(files.flatMap((file) => (file === null ? [] : [file])));
  return fail({
    code: 'model-queue-invalid',
    message: `${path}: entry ${broken.slice(0, 5).join(', ')} of the queue names no report.`,
    fix: 'Write a path, or {"report": path}, relative to the queue.',
    where: path,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
