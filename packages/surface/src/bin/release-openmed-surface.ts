#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { compareFolders } from './compare-folders';
import { formatChanges } from './format-changes';

const USAGE = `Usage: release-openmed-surface --before DIR --after DIR [--language python|typescript] [--json]

Compares the public API of a package at two states of its sources. The folders hold a pyproject.toml, a package.json, or both.
Exits with 0 whatever changed, with 2 when it cannot compare.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      before: { type: 'string' },
      after: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { before, after, language, json } = values;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (
    before === undefined ||
    after === undefined ||
    (language !== undefined && language !== 'python' && language !== 'typescript')
  ) {
    process.stderr.write(USAGE);
    return 2;
  }
  const results = await compareFolders(before, after, language);
  process.stdout.write(json ? `${JSON.stringify(results, null, 2)}\n` : formatChanges(results));
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `release-openmed-surface: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 2;
  },
);
