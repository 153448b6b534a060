import type { PointerMove } from '../pointers/pointer-move';

/**
 * The messages of the stamp and of the tag. A new `latest` is a change for the library that carries
 * the manifest (type `model`); a canary is not.
 */
export function moveMessages(
  { event, family, pointer, edge, version }: PointerMove,
  source: string,
): { readonly stamp: string; readonly tag: string } {
  const subject =
    event === 'rollback'
      ? `roll ${family} back to ${edge.to}`
      : `${edge.to} is ${pointer} of ${family}`;
  const trailers = [
    `Model-Source: ${source}`,
    `Model-Family: ${family}`,
    `Model-Pointer: ${pointer}`,
    `Model-Artifact: ${edge.artifact}`,
    ...(edge.report === null ? [] : [`Model-Report: ${edge.report}`]),
  ].join('\n');
  const body = [
    `${edge.from ?? 'none'} → ${edge.to} (${version})`,
    ...(event === 'rollback' ? [`Reason: ${edge.reason}`] : []),
  ].join('\n');
  return {
    stamp: `${pointer === 'canary' ? 'chore(model)' : 'model'}: ${subject}\n\n${body}\n\n${trailers}\n`,
    tag: `${subject}\n\n${body}\n\n${trailers}\n`,
  };
}
