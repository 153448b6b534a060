export type ChannelName = 'nightly' | 'rc' | 'stable' | 'lts';

/** Those that a command takes: `lts` is cut from no branch yet. */
export const OFFERED_CHANNELS: readonly ChannelName[] = ['nightly', 'rc', 'stable'];
