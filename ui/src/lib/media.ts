// What the window knows of a picture or video: never where it lies on this computer. A file is known by a
// name that the engine made, at whose end stands what the owner calls it.

import type { Media } from './bindings';
import { pictureAddress } from './ipc';
import { number, t } from './words.svelte';

const VIDEOS: readonly Media['format'][] = ['mp4', 'quickTime', 'webm', 'avi'];
const SHOWN: readonly Media['format'][] = ['jpeg', 'png', 'gif', 'webp'];
const MOST_SHOWN = 32 * 1024 * 1024;
const MEGABYTE = 1_000_000;

export const isVideo = ({ format }: Media) => VIDEOS.includes(format);
export const nameOf = ({ source }: Media) => source.at.split(/[\\/]/).pop() || source.at;

/** Where the window finds the picture in a file, as the engine serves it; none for what it cannot show. */
export function pictureOf({ source, format, size }: Media): string | null {
  const id = source.at.split(/[\\/]/)[0];
  if (source.kind !== 'file' || !SHOWN.includes(format) || size > MOST_SHOWN) return null;
  return pictureAddress(`file-${id}`);
}

/** "2.4 MB, 1600 × 1200" */
export function about({ size, pixels }: Media): string {
  const megabytes = number(Math.max(0.1, Math.round((size / MEGABYTE) * 10) / 10));
  return pixels
    ? t('posts-media-about', { megabytes, width: `${pixels.width}`, height: `${pixels.height}` })
    : t('posts-media-size', { megabytes });
}
