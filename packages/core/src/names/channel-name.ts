export const CHANNEL_NAMES = ['nightly', 'rc', 'stable', 'lts'] as const;

export type ChannelName = (typeof CHANNEL_NAMES)[number];
