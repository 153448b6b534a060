import type { ModelPins } from '../../evidence/model-pins';
import type { Judged, Rule } from '../rule';
import { unknown } from '../unknown';

/**
 * A library ships only models that are `latest`, or `canary` by a report, at the source of the
 * release.
 */
export const modelPinNotGreen: Rule = {
  name: 'model-pin-not-green',
  severity: 'error',
  asks: (judged) => question(judged),
  check: (input) =>
    question(input).flatMap((asked) => {
      const pins = input.evidence(asked);
      if (!pins.ok) return unknown('Which models are green', pins.failures);
      return pins.value.map(({ model, file, line }) => ({
        message: `${file}:${line} ships ${model}, which is neither latest nor a green canary.`,
        fix: 'Pin what the registry state points at, or promote the artifact first.',
        where: `${file}:${line}`,
      }));
    }),
};

/** None where the options name no files that pin models. */
function question({ config, plan }: Judged): readonly ModelPins[] {
  const pins = config.models?.['pins'];
  if (!Array.isArray(pins) || pins.length === 0 || plan.releases.length === 0) return [];
  const roots = plan.releases.map(({ root }) => root);
  return [{ kind: 'model-pins', commit: plan.source, roots }];
}
