import { validRange } from 'semver';

/** An npm dependency specifier, cut where its range begins. */
export interface NpmSpecifier {
  /** `workspace:`, `npm:@scope/name@` or nothing. */
  readonly protocol: string;
  readonly range: string;
  /**
   * There is no range to keep true: any version, a path, a URL, a dist-tag, a catalog,
   * `workspace:^`.
   */
  readonly open: boolean;
}

const PROTOCOL = /^(workspace:|npm:(?:@[^/@]+\/)?[^/@]+@)?(.*)$/s;

export function parseNpmSpecifier(text: string): NpmSpecifier {
  const [, protocol = '', rest = ''] = PROTOCOL.exec(text.trim()) ?? [];
  const range = rest.trim();
  return {
    protocol,
    range,
    open: ['', '*', '^', '~'].includes(range) || validRange(range) === null,
  };
}
