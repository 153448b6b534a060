import { ok } from '@release-openmed/core';
import type { Reader } from './evidence-source';

export const readApiDeprecations: Reader<'api-deprecations'> = (questions, { surfaces }) =>
  Promise.all(
    questions.map(async ({ language, at }) => ok(await surfaces.deprecations(language, at))),
  );
