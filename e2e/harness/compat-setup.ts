import { COMPAT_VERSIONS } from './nx-version';
import { setUp } from './set-up';

// eslint-disable-next-line no-restricted-exports -- Jest takes the default export
export default (): Promise<void> => setUp(COMPAT_VERSIONS);
