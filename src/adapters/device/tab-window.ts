/** The window as one whose local storage lasts no longer than the tab: for computers that others use after. */
export function tabWindow(
  browser: Window,
): Pick<Window, 'localStorage' | 'addEventListener' | 'removeEventListener'> {
  return {
    get localStorage() {
      return browser.sessionStorage;
    },
    addEventListener: browser.addEventListener.bind(browser),
    removeEventListener: browser.removeEventListener.bind(browser),
  };
}
