import type { CustomHasher } from '@nx/devkit';
import { workspaceRoot } from 'nx/src/utils/workspace-root';
import { checksFolder } from '../../release/check/checks-folder';
import { hashCheckTask, type CheckHashing } from '../../release/check/hash-check-task';
import { consoleReport } from '../../report/console-report';

const known: CheckHashing['known'] = new Map();

/** Nx asks this before it looks into its cache. */
const releaseCheckHasher: CustomHasher = (task, context) =>
  hashCheckTask(task, context, {
    ...{ workspaceRoot, known, env: process.env, now: new Date().toISOString() },
    color: consoleReport().options.color,
    folder: checksFolder(),
  });
export default releaseCheckHasher;
