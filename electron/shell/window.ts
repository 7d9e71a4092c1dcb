/** The one window, as Electron is asked for it: its page has no Node, a sandbox of its own, and a bridge of one function. */
export const windowOptions = ({ preload, devTools }: { preload: string; devTools: boolean }) => ({
  width: 1366,
  height: 768,
  show: false,
  autoHideMenuBar: true,
  title: 'Own Words',
  webPreferences: {
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false, // it fetches its dictionaries from the network
  },
});

/**
 * What the Alt key shows, in place of Electron's own menu, which leads to web pages and to tools for programmers. The
 * larger letters of WCAG 1.4.4 are reached from it; "+" without Shift is where British keyboards have it.
 */
export const menu = [
  ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
  { role: 'editMenu' as const },
  {
    label: 'View',
    submenu: [
      { role: 'zoomIn' as const, label: 'Larger' },
      { role: 'zoomIn' as const, accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut' as const, label: 'Smaller' },
      { role: 'resetZoom' as const, label: 'Usual size' },
    ],
  },
];

/** What the system's own dialog offers. */
export const picking: Record<'file' | 'folder', { properties: ('openFile' | 'openDirectory' | 'createDirectory')[] }> =
  {
    file: { properties: ['openFile'] },
    folder: { properties: ['openDirectory', 'createDirectory'] },
  };
