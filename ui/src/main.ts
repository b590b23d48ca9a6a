import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/controls.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { theme } from './lib/theme.svelte';
import { applyZoom } from './lib/zoom';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the app.');

theme.apply();
applyZoom();
mount(App, { target });
