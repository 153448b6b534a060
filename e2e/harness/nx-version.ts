import { version } from 'nx/package.json';

/** The Nx that this repository itself uses. */
export const NX_VERSION: string = version;

/** The oldest and the newest Nx that the plugin promises to work with. */
export const COMPAT_VERSIONS = ['22.7.12', '24.0.6'] as const;
