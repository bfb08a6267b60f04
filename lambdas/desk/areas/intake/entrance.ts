/** How a matter comes to the desk: by a call or at the counter, in a message of a group (R18), from level 1 (R4). */
export type Entrance = 'call' | 'group' | 'levelOne';

/** The entrance that a channel of the form belongs to. */
export const entranceOf = (channel: string | undefined): Entrance => {
  if (channel === 'wechat-group') return 'group';
  return channel === 'upstream' ? 'levelOne' : 'call';
};

/** Where the empty form of an entrance is. */
export const formPaths: { readonly [E in Entrance]: string } = {
  call: '/desk/intake',
  group: '/desk/intake/group',
  levelOne: '/desk/intake/level-one',
};
