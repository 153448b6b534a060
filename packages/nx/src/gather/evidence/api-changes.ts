import { ok } from '@release-openmed/core';
import type { Reader } from './evidence-source';

export const readApiChanges: Reader<'api-changes'> = (questions, { surfaces }) =>
  Promise.all(
    questions.map(async ({ language, from, to }) => ok(await surfaces.changes(language, from, to))),
  );
