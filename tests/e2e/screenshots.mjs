// Pictures of the tray's menu and of a notification for the documentation: the app as it is, in a panel and beside a
// notification service as they are. `cargo xtask screenshots` runs this.

import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { App } from './app.mjs';
import { Bus } from './bus.mjs';
import { SilentBrowser } from './desktop.mjs';
import { ARTIFACTS, World } from './environment.mjs';
import { Dunst } from './notification-services.mjs';
import { until } from './processes.mjs';
import { connectInTerminal, control, sandboxState } from './sandbox.mjs';

const FOLDER = join(ARTIFACTS, 'desktop');
const HOUR = 3600 * 1000;
const SCREEN = 1280;
const PANEL_HEIGHT = 30;
/** A picture with words in it has more bytes than this; one of the bare wallpaper has 2,000. */
const DRAWN = 10_000;
const WALLPAPER = '#5b6b7f';

/** A panel at the top with a clock and, at its right end, the tray. */
const PANEL = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="true"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="icon-size" type="uint" value="22"/>
      <property name="size" type="uint" value="${PANEL_HEIGHT}"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-2" type="string" value="clock">
      <property name="digital-layout" type="uint" value="3"/>
      <property name="digital-time-font" type="string" value="Inter 11"/>
    </property>
    <property name="plugin-3" type="string" value="systray">
      <property name="square-icons" type="bool" value="true"/>
      <property name="icon-size" type="uint" value="22"/>
    </property>
  </property>
</channel>
`;

const DUNST = `
origin = top-right
offset = 16x${PANEL_HEIGHT + 16}
width = 430
height = 300
font = Inter 11
padding = 14
horizontal_padding = 14
text_icon_padding = 14
frame_width = 1
frame_color = "#d9d7d2"
corner_radius = 10
min_icon_size = 44
max_icon_size = 44
icon_corner_radius = 0
format = "<b>%s</b>\\n%b"
markup = full
word_wrap = yes
background = "#ffffff"
foreground = "#1b1c1f"
show_indicators = no
vertical_alignment = top
`;

const world = await World.open();
try {
  await world.run('hsetroot', ['-solid', WALLPAPER]);
  const app = new App(world);
  await SilentBrowser.install(world);
  for (const [platform, persona] of [
    ['facebook', 'lena'],
    ['instagram', 'lena'],
    ['youtube', 'lena'],
    ['x', 'june'],
    ['linkedin', 'lena'],
  ]) {
    await connectInTerminal(app, platform, { persona });
  }
  await panel();
  await Dunst.start(world, DUNST);
  app.launch(['--profile', 'sandbox', '--hidden']);
  await until('the sandbox answers', () => sandboxState(app));
  await control(app, { do: 'revoke', platform: 'x', persona: 'june' });
  await control(app, { do: 'change_password', platform: 'facebook', persona: 'lena' });
  await control(app, { do: 'advance', ms: 26 * HOUR });
  await until(
    'both troubles are told',
    async () => Number((await world.run('dunstctl', ['count', 'displayed'])).stdout) > 1,
    60,
  );
  await mkdir(FOLDER, { recursive: true });
  await picture('notification.png', (await areas('--class', 'Dunst'))[0], 16, 16);
  await world.run('dunstctl', ['close-all']);
  // The tray stands at the right end of the panel.
  await world.run('xdotool', [
    'mousemove',
    String(SCREEN - PANEL_HEIGHT / 2),
    String(PANEL_HEIGHT / 2),
  ]);
  const { x, y, width, height } = await until("the tray's menu is open", async () => {
    // The panel opens nothing before it has read the menu.
    await world.run('xdotool', ['click', '3']);
    for (let look = 0; look < 10; look += 1) {
      await pause(100);
      const open = (await areas()).find((area) => area.height > 200 && area.width < SCREEN);
      if (open) return open;
    }
    return undefined;
  });
  // The menu's window is there before anything is drawn in it.
  await until('the menu is drawn', async () => {
    const area = { x, y: y - PANEL_HEIGHT, width, height: height + PANEL_HEIGHT };
    return (await picture('tray-menu.png', area, 0, 24)) > DRAWN;
  });
} finally {
  await world.close();
}

async function panel() {
  await mkdir(world.path('config/gtk-3.0'), { recursive: true });
  await writeFile(
    world.path('config/gtk-3.0/settings.ini'),
    '[Settings]\ngtk-font-name=Inter 10.5\n',
  );
  const folder = world.path('config/xfce4/xfconf/xfce-perchannel-xml');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'xfce4-panel.xml'), PANEL);
  const daemons = (await readdir('/usr/lib'))
    .map((architecture) => `/usr/lib/${architecture}/xfce4/xfconf/xfconfd`)
    .filter((file) => existsSync(file));
  world.start(daemons[0], []);
  const bus = await Bus.connect(world);
  await until('the settings are there', () => bus.owned('org.xfce.Xfconf'));
  world.start('xfce4-panel', ['--disable-wm-check'], {
    env: { ...world.env, GTK_THEME: 'Adwaita:dark' },
  });
  await until('the tray is there', () => bus.owned('org.kde.StatusNotifierWatcher'), 60);
  bus.close();
}

/** The areas of all windows that can be seen. */
async function areas(...search) {
  const how = search.length > 0 ? search : ['--maxdepth', '1', '--name', ''];
  const { stdout } = await world.run('xdotool', ['search', '--onlyvisible', ...how]);
  return Promise.all(stdout.split('\n').filter(Boolean).map(boundsOf));
}

/** Where a window stands on the screen. */
async function boundsOf(window) {
  const { stdout } = await world.run('xdotool', ['getwindowgeometry', '--shell', window]);
  const fact = (key) => Number(new RegExp(`^${key}=(-?\\d+)$`, 'm').exec(stdout)[1]);
  return { x: fact('X'), y: fact('Y'), width: fact('WIDTH'), height: fact('HEIGHT') };
}

/** Cuts a part out of the screen, with so much around it to the right and above, to the left and below; gives its bytes. */
async function picture(file, { x, y, width, height }, inner, outer) {
  const area = `${width + inner + outer}x${height + inner + outer}+${x - outer}+${y - inner}`;
  const path = join(FOLDER, file);
  await world.run('import', ['-window', 'root', '-crop', area, '+repage', path]);
  return (await stat(path)).size;
}
