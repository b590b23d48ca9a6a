import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';

import { platforms } from '../src/lib/platforms.svelte';
import { PLAYED, RELAY, SILENT, WRONG, app, check, entered, platformApps } from './fixtures/apps';
import { APP_REFUSED, NOTIFICATIONS, PLATFORMS, account, platform } from './fixtures/snapshot';
import { openWindow, refuse, settle } from './window';

type Answers = NonNullable<Parameters<typeof openWindow>[1]>;

const USUAL: Answers = {
  platform_apps: () => platformApps(),
  notification_settings: () => NOTIFICATIONS,
};

async function openSettings(answers: Answers = {}, world: 'live' | 'sandbox' = 'live') {
  const opened = await openWindow({ world }, { ...USUAL, ...answers });
  await opened.user.click(screen.getByTestId('nav-settings'));
  await settle();
  return opened;
}

const row = (which: string) => screen.getByTestId(`platform-app-${which}`);
const open = (which: string) => {
  (row(which) as HTMLDetailsElement).open = true;
  return within(row(which));
};

describe('the list of apps', () => {
  test('says of each platform how it stands, by shape and word', async () => {
    await openSettings();
    const states = ['facebook', 'instagram', 'youtube', 'x', 'linkedin'].map((each) =>
      within(row(each)).getByTestId('app-state').textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(states).toEqual([
      'Facebook accepts this entry · checked 4 min ago',
      'The App secret does not seem to be right · checked 2 h ago',
      'Not set up',
      'Entered, not checked yet',
      'Not set up',
    ]);
    expect(row('facebook')).toHaveAttribute('data-origin', 'entered');
  });

  test('is drawn while it loads', async () => {
    await openSettings({ platform_apps: () => new Promise(() => undefined) });
    expect(screen.getByText('Looking at what is set up')).toBeInTheDocument();
  });

  test('says why it could not be loaded, and tries again', async () => {
    let fails = true;
    const { user } = await openSettings({
      platform_apps: (args) =>
        fails ? refuse('tryAgain', 'The disk is busy.')(args) : platformApps(),
    });
    const note = await screen.findByTestId('failure');
    expect(note).toHaveTextContent('The disk is busy.');
    fails = false;
    await user.click(within(note).getByText('Try again'));
    expect(await screen.findByTestId('platform-app-x')).toBeInTheDocument();
  });

  test('in the sandbox an app is built in everywhere, and the relay page is its own', async () => {
    await openSettings({ platform_apps: () => PLAYED }, 'sandbox');
    expect(row('x')).toHaveTextContent('The sandbox’s own app is used');
    expect(screen.getByTestId('relay-fixed')).toHaveTextContent('127.0.0.1');
    expect(screen.queryByTestId('relay-address')).toBeNull();
    expect(open('x').queryByTestId('app-remove')).toBeNull();
  });
});

describe('the guide', () => {
  test('has numbered steps, the permissions, and its date', async () => {
    await openSettings();
    const guide = open('linkedin').getByTestId('app-guide');
    const steps = guide.querySelectorAll('ol > li');
    expect(steps).toHaveLength(6);
    expect(guide).toHaveTextContent('pages_manage_posts');
    expect(guide).toHaveTextContent('26 Nov 2026');
  });

  test('the portal is opened by name', async () => {
    const { user, called } = await openSettings();
    await user.click(open('x').getByTestId('open-portal'));
    expect(called('open_link')[0]?.args).toEqual({ link: 'developerPortal', platform: 'x' });
  });

  test('each redirect address is copied by its place and says so', async () => {
    const { user, called } = await openSettings();
    const inside = open('x');
    const [first, second] = inside.getAllByTestId('copy-redirect');
    expect(inside.getByText('http://127.0.0.1:47813/return/x')).toBeInTheDocument();
    await user.click(second!);
    expect(called('copy_redirect')[0]?.args).toEqual({ platform: 'x', place: 1 });
    await waitFor(() => expect(second).toHaveTextContent('Copied'));
    expect(first).not.toHaveTextContent('Copied');
    expect(screen.getByTestId('announcer')).toHaveTextContent('The address is copied.');
  });

  test('a clipboard that refuses is told beside it', async () => {
    const { user } = await openSettings({ copy_redirect: refuse('tryAgain', 'Copy it by hand.') });
    await user.click(open('facebook').getByTestId('copy-redirect'));
    expect(await within(row('facebook')).findByRole('alert')).toHaveTextContent('Copy it by hand.');
  });

  test('without a relay page there is no address yet', async () => {
    await openSettings({
      platform_apps: () =>
        platformApps({
          apps: [app('facebook', {}, null)],
          relay: { address: null, fixed: false, neededBy: ['Facebook'] },
        }),
    });
    expect(open('facebook').getByTestId('redirect-missing')).toBeInTheDocument();
    expect(open('facebook').queryByTestId('copy-redirect')).toBeNull();
  });
});

describe('entering an app', () => {
  test('by keyboard alone; the secret is sent once and kept nowhere in the window', async () => {
    const saved = entered('linkedin', { clientId: '77abc' });
    const { user, called } = await openSettings({ save_platform_app: () => saved });
    const inside = open('linkedin');
    inside.getByLabelText('App ID').focus();
    await user.keyboard('77abc');
    await user.tab();
    expect(inside.getByLabelText('App secret')).toHaveFocus();
    await user.keyboard('canary-4711{Enter}');
    expect(called('save_platform_app')[0]?.args).toEqual({
      platform: 'linkedin',
      clientId: '77abc',
      clientSecret: 'canary-4711',
    });
    await waitFor(() => expect(row('linkedin')).toHaveTextContent('Entered, not checked yet'));
    expect(inside.getByTestId('app-client-secret')).toHaveValue('');
    expect(document.body.innerHTML).not.toContain('canary-4711');
    expect(inside.getByTestId('app-client-secret')).toHaveAttribute('type', 'password');
    expect(screen.getByTestId('announcer')).toHaveTextContent('LinkedIn is saved');
  });

  test('a stored secret is kept when only nothing else is entered', async () => {
    await openSettings();
    const inside = open('facebook');
    expect(inside.getByLabelText('App secret')).toHaveAccessibleDescription(/Leave this empty/);
    expect(inside.getByTestId('app-save')).toBeDisabled();
  });

  test('where there is no secret none is asked for', async () => {
    await openSettings();
    expect(open('x').queryByTestId('app-client-secret')).toBeNull();
  });

  test.each([
    ['badInput', 'app-client-id', 'app-bad-id'],
    ['badSecret', 'app-client-secret', 'app-bad-secret'],
  ] as const)('%s is told beside its field, which takes the focus', async (code, field, told) => {
    const { user } = await openSettings({ save_platform_app: refuse(code, 'It does not fit.') });
    const inside = open('youtube');
    await user.type(inside.getByTestId('app-client-id'), 'x');
    await user.click(inside.getByTestId('app-save'));
    expect(await inside.findByTestId(told)).toHaveTextContent('It does not fit.');
    const input = inside.getByTestId(field);
    expect(input).toHaveAttribute('aria-invalid', 'true');
    expect(input).toHaveAccessibleDescription('It does not fit.');
    expect(input).toHaveFocus();
    expect(inside.queryByRole('alert')).toBeNull();
  });

  test('a closed keychain is told above the form', async () => {
    const { user } = await openSettings({
      save_platform_app: refuse('vaultClosed', 'The keychain is locked.'),
    });
    const inside = open('youtube');
    await user.type(inside.getByTestId('app-client-id'), 'x');
    await user.click(inside.getByTestId('app-save'));
    expect(await inside.findByRole('alert')).toHaveTextContent('The keychain is locked.');
  });

  test('what another identifier means for the accounts is said before it is saved', async () => {
    const changing = '2 accounts are connected through this app.';
    const { user } = await openSettings({
      platform_apps: () => platformApps({ apps: [entered('facebook', { changing })] }),
    });
    const inside = open('facebook');
    expect(inside.queryByTestId('app-changing')).toBeNull();
    await user.type(inside.getByTestId('app-client-id'), '9');
    expect(inside.getByTestId('app-changing')).toHaveTextContent(changing);
  });
});

describe('checking', () => {
  test('shows that it runs, then what came of it, and says it aloud', async () => {
    let answer: (view: unknown) => void = () => undefined;
    const { user } = await openSettings({
      check_platform_app: () => new Promise((done) => (answer = done)),
    });
    const inside = open('x');
    await user.click(inside.getByTestId('app-check'));
    expect(inside.getByTestId('app-check')).toHaveAttribute('aria-busy', 'true');
    expect(inside.getByTestId('app-check')).toBeDisabled();
    answer(entered('x', { check: check({ headline: 'X knows this Client ID' }) }));
    const outcome = await inside.findByTestId('app-outcome');
    expect(outcome).toHaveTextContent('X knows this Client ID.');
    expect(screen.getByTestId('announcer')).toHaveTextContent('X knows this Client ID.');
    expect(inside.getByTestId('app-check')).toBeEnabled();
  });

  test.each([
    ['right', check()],
    ['wrong', WRONG],
    ['notKnown', SILENT],
  ])('an outcome that is %s has a shape and words of its own', async (proof, outcome) => {
    await openSettings({
      platform_apps: () => platformApps({ apps: [entered('facebook', { check: outcome })] }),
    });
    const shown = open('facebook').getByTestId('app-outcome');
    expect(shown).toHaveTextContent(outcome.headline);
    expect(shown).toHaveTextContent(outcome.advice);
    expect(shown).toHaveClass(proof);
    expect(shown.querySelector('svg')).not.toBeNull();
  });

  test('cannot be done while something is missing, and says what', async () => {
    const missing = 'The address of your relay page is still to be entered above.';
    await openSettings({
      platform_apps: () => platformApps({ apps: [entered('facebook', { missing })] }),
    });
    expect(open('facebook').getByTestId('app-check')).toBeDisabled();
    expect(open('facebook').getByTestId('app-missing')).toHaveTextContent(missing);
  });

  test('there is nothing to check before an app is entered', async () => {
    await openSettings();
    expect(open('youtube').queryByTestId('app-check')).toBeNull();
  });

  test('a check that could not be made is told', async () => {
    const { user } = await openSettings({ check_platform_app: refuse('tryAgain', 'Not now.') });
    await user.click(open('x').getByTestId('app-check'));
    expect(await within(row('x')).findByRole('alert')).toHaveTextContent('Not now.');
  });
});

describe('removing', () => {
  const happens = ['2 accounts are connected at Facebook.', 'The App secret is deleted.'];

  test('is asked about first, with what happens', async () => {
    const { user, called } = await openSettings({
      platform_app_removal: () => ({ platform: 'facebook', happens }),
      remove_platform_app: () => app('facebook'),
    });
    await user.click(open('facebook').getByTestId('app-remove'));
    const dialog = await screen.findByTestId('remove-app-dialog');
    for (const sentence of happens) expect(dialog).toHaveTextContent(sentence);
    expect(called('remove_platform_app')).toHaveLength(0);
    await user.click(screen.getByTestId('remove-app-confirm'));
    await waitFor(() => expect(screen.queryByTestId('remove-app-dialog')).toBeNull());
    expect(called('remove_platform_app')[0]?.args).toEqual({ platform: 'facebook' });
    expect(within(row('facebook')).getByTestId('app-state')).toHaveTextContent('Not set up');
    expect(open('facebook').getByTestId('app-client-id')).toHaveValue('');
  });

  test('can be left, and then nothing is removed', async () => {
    const { user, called } = await openSettings({
      platform_app_removal: () => ({ platform: 'facebook', happens }),
    });
    const opener = open('facebook').getByTestId('app-remove');
    await user.click(opener);
    await user.click(await screen.findByTestId('remove-app-cancel'));
    await waitFor(() => expect(screen.queryByTestId('remove-app-dialog')).toBeNull());
    expect(called('remove_platform_app')).toHaveLength(0);
    expect(opener).toHaveFocus();
  });

  test('what it does could not be learnt: nothing can be confirmed', async () => {
    const { user } = await openSettings({ platform_app_removal: refuse('tryAgain', 'Busy.') });
    await user.click(open('facebook').getByTestId('app-remove'));
    const dialog = await screen.findByTestId('remove-app-dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Busy.');
    expect(screen.getByTestId('remove-app-confirm')).toBeDisabled();
  });
});

describe('the relay page', () => {
  test('is saved, and the redirect addresses follow', async () => {
    const without = platformApps({
      apps: [app('facebook', {}, null)],
      relay: { address: null, fixed: false, neededBy: ['Facebook', 'Instagram', 'LinkedIn'] },
    });
    const { user, called } = await openSettings({
      platform_apps: () => without,
      save_relay: () => platformApps({ apps: [app('facebook')] }),
    });
    expect(screen.getByTestId('relay-form')).toHaveTextContent(
      'Facebook, Instagram and LinkedIn answer only to an https address',
    );
    const field = screen.getByLabelText('Address of your relay page');
    await user.type(field, `${RELAY}{Enter}`);
    expect(called('save_relay')[0]?.args).toEqual({ address: RELAY });
    await waitFor(() => expect(row('facebook')).toHaveTextContent(`${RELAY}facebook/`));
  });

  test('an address that cannot be one is told beside the field', async () => {
    const { user } = await openSettings({
      save_relay: refuse('badInput', 'It begins with https.'),
    });
    const field = screen.getByTestId('relay-address');
    await user.clear(field);
    await user.type(field, 'ftp{Enter}');
    expect(await screen.findByTestId('relay-bad')).toHaveTextContent('It begins with https.');
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('the way there', () => {
  test('leads from an account whose app was refused to that platform', async () => {
    const refused = account({
      id: 'app',
      platform: 'instagram',
      status: 'error',
      needsPerson: true,
      reasons: [APP_REFUSED],
    });
    const { user } = await openWindow({ accounts: [refused], world: 'live' }, USUAL);
    await user.click(screen.getByTestId('reason-action'));
    await waitFor(() => expect(row('instagram')).toHaveAttribute('open'));
    expect(row('instagram').querySelector('summary')).toHaveFocus();
    expect(row('facebook')).not.toHaveAttribute('open');
  });

  test('leads from a platform that cannot be connected yet', async () => {
    const { user } = await openWindow(
      { platforms: [platform('x', { ready: false, notReady: 'No developer app is set up.' })] },
      USUAL,
    );
    await user.click(screen.getByTestId('connect-account'));
    await user.click(screen.getByTestId('platform-card-x'));
    await user.click(screen.getByTestId('open-platform-apps'));
    await waitFor(() => expect(row('x')).toHaveAttribute('open'));
    expect(screen.queryByTestId('connect-dialog')).toBeNull();
  });

  test('what can be connected follows without a restart', async () => {
    const { hear } = await openSettings();
    await hear({ type: 'platforms', platforms: PLATFORMS.slice(0, 1) });
    expect(platforms.all.map((each) => each.platform)).toEqual(['facebook']);
  });
});

describe('the world', () => {
  test('says where one is, and goes to the other only when that was confirmed', async () => {
    const { user, called } = await openSettings({}, 'sandbox');
    expect(screen.getByTestId('world-sandbox')).toHaveTextContent('You are here');
    await user.click(screen.getByTestId('go-live'));
    const dialog = await screen.findByTestId('world-dialog');
    expect(dialog).toHaveTextContent('closes and starts again');
    expect(called('choose_world')).toHaveLength(0);
    await user.click(screen.getByTestId('world-confirm'));
    expect(called('choose_world')[0]?.args).toEqual({ world: 'live' });
    expect(screen.getByTestId('world-confirm')).toBeDisabled();
  });

  test('a choice that could not be saved changes nothing and says so', async () => {
    const { user } = await openSettings({ choose_world: refuse('tryAgain', 'The disk is full.') });
    await user.click(screen.getByTestId('go-sandbox'));
    await user.click(screen.getByTestId('world-confirm'));
    const dialog = screen.getByTestId('world-dialog');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The disk is full.');
    await user.click(screen.getByTestId('world-cancel'));
    await waitFor(() => expect(screen.queryByTestId('world-dialog')).toBeNull());
  });
});
