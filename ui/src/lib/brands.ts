// The platforms' own signs, as drawn by Font Awesome's brand set.

import {
  faFacebookF,
  faInstagram,
  faLinkedinIn,
  faXTwitter,
  faYoutube,
} from '@fortawesome/free-brands-svg-icons';

import type { Platform } from './bindings';

interface Sign {
  width: number;
  height: number;
  path: string;
}

interface Drawn {
  icon: readonly [number, number, unknown, unknown, string | string[]];
}

function sign(drawn: Drawn): Sign {
  const [width, height, , , path] = drawn.icon;
  return { width, height, path: typeof path === 'string' ? path : path.join(' ') };
}

export const SIGNS: Record<Platform, Sign> = {
  facebook: sign(faFacebookF),
  instagram: sign(faInstagram),
  youtube: sign(faYoutube),
  x: sign(faXTwitter),
  linkedin: sign(faLinkedinIn),
};
