import type { Declaration, Signature } from '../../surface/surface';
import { cutText } from './cut-text';
import { signatureText, typeText } from './type-text';

/** A declaration as one line of readable text. */
export function renderDeclaration(declaration: Declaration): string {
  const [first, ...overloads] = declaration.signatures ?? [];
  const rest = first ? callText(first, overloads.length) : valueText(declaration);
  return cutText(`${headText(declaration)} ${declaration.name}${rest}`);
}

function headText(declaration: Declaration): string {
  const { kind } = declaration;
  return [
    declaration.async && 'async',
    declaration.binding,
    declaration.readonly && 'readonly',
    kind === 'class' && declaration.form,
    kind,
  ]
    .filter(Boolean)
    .join(' ');
}

function callText(signature: Signature, overloads: number): string {
  return `${signatureText(signature)}${overloads > 0 ? ` (+${overloads} overloads)` : ''}`;
}

function valueText({ kind, optional, type, value }: Declaration): string {
  const mark = optional && kind !== 'attribute' ? '?' : '';
  const annotation = type ? `: ${typeText(type)}` : '';
  return `${mark}${annotation}${value === undefined ? '' : ` = ${value}`}`;
}
