import { held } from './environment';

// eslint-disable-next-line no-restricted-exports -- Jest takes the default export
export default function globalTeardown(): void {
  for (const registry of held) registry.stop();
}
