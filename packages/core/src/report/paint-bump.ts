import type { Colors } from 'picocolors/types';

import type { Bump } from '../versions/bump';

/** The larger the bump, the warmer its colour. */
export function paintBump(colors: Colors, bump: Bump): (text: string) => string {
  return { major: colors.red, minor: colors.yellow, patch: colors.green, none: colors.dim }[bump];
}
