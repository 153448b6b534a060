import { createHash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type ProjectCheck,
  renderAnnotations,
  renderCheck,
  renderCodeQuality,
  renderJson,
} from '@release-openmed/core';
import type { Report } from '../../report/console-report';
import { checkPart, type CheckPart, type CheckTask } from './check-part';
import { checkWorkspace } from './check-workspace';
import { takePart } from './take-part';

export interface CheckRun extends CheckTask {
  readonly report: Report;
  /** Where Nx's own process has laid down what it worked out. */
  readonly folder: string;
}

/** What the merge brings a project, told wherever it is asked for. Only errors are a failure. */
export async function runReleaseCheck(run: CheckRun): Promise<boolean> {
  const { report, folder, env } = run;
  const part = takePart(env['NX_TASK_HASH'], folder) ?? (await checkPart(run, checkWorkspace));
  if (part.check === null) {
    report.fail(part.failures);
    return false;
  }
  tell(part, part.check, run);
  return part.check.findings.every(({ severity }) => severity !== 'error');
}

function tell(part: CheckPart, check: ProjectCheck, { report, context }: CheckRun): void {
  const top = resolve(context.root, relative(`/${check.workspace}`, '/'));
  const isFile = (path: string): boolean =>
    statSync(join(top, path), { throwIfNoEntry: false })?.isFile() ?? false;
  report.print(renderCheck(check, report.options));
  if (part.annotations) report.print(renderAnnotations(check, isFile));
  if (part.codeQuality !== null) {
    const path = resolve(context.root, part.codeQuality);
    const fallback = [check.workspace, 'nx.json'].filter(Boolean).join('/');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, renderCodeQuality(check, { isFile, fallback, sha256 }));
  }
  if (part.json) report.print(renderJson(check));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
