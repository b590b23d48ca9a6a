// Whether a fresh sign-in can be saved.

import type { DiskView } from './bindings';

class Disk {
  view: DiskView = $state.raw({ state: 'ready', headline: '', happened: '', posts: '' });
}

export const disk = new Disk();
