import { mount } from 'svelte';
import { createActor } from 'xstate';
import { createStepAddress } from '../adapters/browser/step-address.ts';
import { isSharedDevice } from '../adapters/browser/device.ts';
import { createParcel } from '../adapters/browser/parcel.ts';
import { saveFile } from '../adapters/browser/files.ts';
import { createLocalPreferencesStore } from '../adapters/storage/local-preferences-store.ts';
import { createPartDesk, partWorld } from '../adapters/browser/part-desk.ts';
import { followAddress } from '../ui/learn/address/follow-address.ts';
import LearnPage from '../ui/learn/frame/LearnPage.svelte';
import NotStarted from '../ui/learn/frame/NotStarted.svelte';
import { PreferencesState } from '../ui/preferences/preferences-state.svelte.ts';
import { keepTexts } from '../ui/translation/keep-texts.ts';
import { keepFragment, readAddress } from './wire-address.ts';
import { openListening } from './wire-listening.ts';
import { wireSessionDesk } from './wire-session-desk.ts';
import { wireReturned, wireSession } from './wire-session.ts';
import { wireWords } from './wire-words.ts';
import '../app.css';

const now = () => new Date().toISOString();
/** On a computer that others use after, everything goes with the tab. */
const isShared = isSharedDevice(window);
const area = isShared ? 'sessionStorage' : 'localStorage';
/** Handing in, and the way back from it, come at the end of a lesson. */
const openHandIn = async () =>
  (await import('../adapters/browser/hand-in-tools.ts')).createHandInDesk(window, area);
const session = wireSession(wireSessionDesk(isShared, now), openHandIn);
/** From the start on, so that no style that fails goes unseen. */
const lateParts = createPartDesk(partWorld(window));

/** Begins as soon as it is known what to open; a module that waits could not load what waits for it. */
async function start(): Promise<void> {
  const [asked] = await Promise.all([readAddress(), wireWords()]);
  const actor = createActor(session, { input: { ...asked, now } }).start();
  followAddress(actor, createStepAddress(window));
  keepFragment(asked.assigned.assignment === undefined ? '' : location.hash);

  const preferences = new PreferencesState(createLocalPreferencesStore(window, area));
  const target = document.querySelector('#app');
  if (target === null) throw new Error('the page has no place for the lesson');
  target.replaceChildren();
  keepTexts(document.body);
  const parcel = createParcel(window);
  const handIn = { openTools: openHandIn, openReturned: wireReturned(actor, openHandIn) };
  mount(LearnPage, {
    target,
    props: { actor, preferences, saveFile, openListening, lateParts, parcel, handIn },
  });
}

/** What reads an assignment's link is a late part too: without it nothing can be opened, and nobody waits for ever. */
async function sayNotStarted(): Promise<void> {
  const target = document.querySelector('#app');
  if (target === null) return;
  target.replaceChildren();
  mount(NotStarted, { target, props: { lateParts } });
}

start().catch(sayNotStarted);
